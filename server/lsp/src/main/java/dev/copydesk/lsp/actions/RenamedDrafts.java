package dev.copydesk.lsp.actions;

import dev.copydesk.core.check.IgnoreEntry;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.IgnoreWriter;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.Positions;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that are about to move: what a person decided to keep quiet in them stays quiet. Where the
 * house style that says so does not hold in the new folder, its entries are written down there.
 */
public final class RenamedDrafts {

  private final Session session;
  private final Workspace workspace;
  private final IgnoreCommand ignores;

  public RenamedDrafts(Session session, Workspace workspace, IgnoreCommand ignores) {
    this.session = session;
    this.workspace = workspace;
    this.ignores = ignores;
  }

  /** The edits to make with the renaming; null where there is nothing to do. */
  public @Nullable WorkspaceEdit keptQuiet(List<FileRename> renames) {
    Map<Path, Set<Config.Ignore>> missing = new LinkedHashMap<>();
    for (FileRename rename : renames) {
      Path from = Uris.realPath(rename.getOldUri()).orElse(null);
      Path to = Uris.path(rename.getNewUri()).orElse(null);
      if (from != null && to != null) {
        drafts(from).forEach((draft, name) -> add(missing, from, to, draft, name));
      }
    }
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    Map<String, List<TextEdit>> plain = new LinkedHashMap<>();
    missing.forEach((style, entries) -> write(style, entries, changes, plain));
    if (plain.isEmpty()) {
      return null;
    }
    return session.abilities().documentChanges()
        ? new WorkspaceEdit(changes)
        : new WorkspaceEdit(plain);
  }

  /** The drafts that move, each with its name: one, or those in a folder. */
  private Map<Path, String> drafts(Path from) {
    Map<Path, String> moving = new LinkedHashMap<>();
    workspace.onDisk().entrySet().stream()
        .filter(draft -> draft.getKey().startsWith(from))
        .forEach(draft -> moving.put(draft.getKey(), draft.getValue()));
    if (moving.isEmpty() && Files.isRegularFile(from)) {
      moving.put(from, Uris.of(from));
    }
    return moving;
  }

  private void add(
      Map<Path, Set<Config.Ignore>> missing, Path from, Path to, Path draft, String name) {
    Path moved = to.resolve(from.relativize(draft)).normalize();
    Path folder = moved.getParent();
    if (folder == null || draft.getParent() == null) {
      return;
    }
    List<Config.Ignore> before = workspace.style(draft.getParent()).ignores();
    List<Config.Ignore> after = workspace.style(folder).ignores();
    Draft text = before.isEmpty() ? null : session.places().draft(name).orElse(null);
    Path style = text == null ? null : ignores.houseStyle(Uris.of(moved)).orElse(null);
    if (text == null || style == null) {
      return;
    }
    for (Config.Ignore entry : before) {
      boolean known =
          after.stream()
              .anyMatch(e -> e.rule().equals(entry.rule()) && e.words().equals(entry.words()));
      if (!known && !movesAlong(entry, from) && IgnoreEntry.stands(entry, text)) {
        missing.computeIfAbsent(style, file -> new LinkedHashSet<>()).add(entry);
      }
    }
  }

  /** Whether an entry stands in a house style that lies in the folder that is renamed. */
  private boolean movesAlong(Config.Ignore entry, Path from) {
    return workspace.roots().stream()
        .map(Uris::real)
        .map(root -> root.resolve(entry.location().file()))
        .anyMatch(file -> file.startsWith(from) && Files.exists(file));
  }

  private void write(
      Path style,
      Set<Config.Ignore> entries,
      List<Either<TextDocumentEdit, ResourceOperation>> changes,
      Map<String, List<TextEdit>> plain) {
    boolean exists = Files.exists(style);
    if (!exists && !(session.abilities().documentChanges() && session.abilities().createsFiles())) {
      return; // nobody can be asked to make the file
    }
    String uri = Uris.of(style);
    String before = exists ? session.places().draft(uri).map(Draft::text).orElse(null) : "";
    String after = before;
    for (Config.Ignore entry : entries) {
      Optional<String> next =
          after == null
              ? Optional.empty()
              : IgnoreWriter.add(
                  String.valueOf(style.getFileName()),
                  after,
                  new Config.Ignore(entry.rule(), entry.words(), entry.reason()));
      after = next.orElse(null);
    }
    if (before == null || after == null) {
      session.log(session.say("ignore-broken", style));
      return;
    }
    if (!exists) {
      changes.add(Either.forRight(new CreateFile(uri)));
    }
    TextEdit edit = insertion(uri, before, after);
    plain.put(uri, List.of(edit));
    List<Either<TextEdit, SnippetTextEdit>> edits = List.of(Either.forLeft(edit));
    changes.add(
        Either.forLeft(
            new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), edits)));
  }

  /** The lines that are new, and nothing else. */
  private TextEdit insertion(String uri, String before, String after) {
    int start = 0;
    while (start < before.length() && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = before.length();
    int behind = after.length();
    while (end > start && before.charAt(end - 1) == after.charAt(behind - 1)) {
      end--;
      behind--;
    }
    Range range =
        before.isEmpty()
            ? new Range(new Position(0, 0), new Position(0, 0))
            : new Positions(new Draft(uri, Format.TEXT, 0, before), session.abilities().encoding())
                .range(new Span(start, end));
    return new TextEdit(range, after.substring(start, behind));
  }
}
