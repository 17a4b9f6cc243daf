package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.setting.Problem;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

/**
 * Shows what is wrong with a house style in the file itself. Always published: an editor pulls
 * diagnostics of drafts alone. For the desk's thread.
 */
public final class StyleProblems {

  private final Session session;
  private final Workspace workspace;
  private Set<Problem> shown = Set.of();
  private Set<String> files = Set.of();

  public StyleProblems(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  /** Shows what is known now, and takes back what is mended. */
  void show() {
    Set<Problem> problems = new LinkedHashSet<>(workspace.problems());
    problems.addAll(session.desk().checker().problems());
    if (problems.equals(shown)) {
      return;
    }
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    files.forEach(uri -> byFile.put(uri, new ArrayList<>()));
    for (Problem problem : problems) {
      String uri = Uris.of(path(problem.location().file()));
      byFile.computeIfAbsent(uri, name -> new ArrayList<>()).add(diagnostic(problem));
    }
    byFile.forEach(
        (uri, found) ->
            session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, found)));
    shown = problems;
    files = new HashSet<>(byFile.keySet());
  }

  /** A problem names its file from the root that it lies in. */
  private Path path(String file) {
    return workspace.roots().stream()
        .map(root -> root.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElse(Path.of(file));
  }

  /** From its place to the end of the line. */
  private Diagnostic diagnostic(Problem problem) {
    int line = Math.max(0, problem.location().line() - 1);
    int column = Math.max(0, problem.location().column() - 1);
    Range range = new Range(new Position(line, column), new Position(line + 1, 0));
    return new Diagnostic(
        range, problem.message(session.locale()), DiagnosticSeverity.Error, Diagnostics.SOURCE);
  }
}
