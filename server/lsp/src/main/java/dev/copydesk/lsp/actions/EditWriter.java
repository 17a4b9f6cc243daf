package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.Positions;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.StringValue;
import org.eclipse.lsp4j.StringValueKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Edits as the editor applies them: bound to the version that was checked, so that they never meet
 * another text.
 */
public final class EditWriter {

  private static final String DECISION = "decision";

  private final Session session;

  EditWriter(Session session) {
    this.session = session;
  }

  /** The edits of one fix. */
  WorkspaceEdit of(CheckedDraft checked, Fix fix) {
    return of(checked, fix.edits(), fix.safety() == Fix.Safety.UNSAFE);
  }

  /**
   * @param edits in rising order within each draft
   * @param decide whether a person is to confirm them
   */
  WorkspaceEdit of(CheckedDraft checked, List<Edit> edits, boolean decide) {
    Map<String, List<Edit>> byDraft = new LinkedHashMap<>();
    edits.forEach(
        edit -> byDraft.computeIfAbsent(edit.draft(), name -> new ArrayList<>()).add(edit));
    return session.abilities().documentChanges()
        ? documentChanges(checked, byDraft, decide && session.abilities().annotations())
        : changes(checked, byDraft);
  }

  private WorkspaceEdit documentChanges(
      CheckedDraft checked, Map<String, List<Edit>> byDraft, boolean decide) {
    List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
    byDraft.forEach(
        (name, edits) -> {
          Positions positions = positions(checked, name);
          List<Either<TextEdit, SnippetTextEdit>> written = new ArrayList<>();
          for (Edit edit : edits) {
            Range range = positions.range(edit.span());
            Span placeholder = edit.placeholder();
            if (placeholder != null && session.abilities().snippets()) {
              StringValue snippet =
                  new StringValue(StringValueKind.SNIPPET, snippet(edit.newText(), placeholder));
              written.add(Either.forRight(new SnippetTextEdit(range, snippet)));
            } else if (decide) {
              written.add(Either.forLeft(new AnnotatedTextEdit(range, edit.newText(), DECISION)));
            } else {
              written.add(Either.forLeft(new TextEdit(range, edit.newText())));
            }
          }
          all.add(
              Either.forLeft(
                  new TextDocumentEdit(
                      new VersionedTextDocumentIdentifier(name, version(checked, name)), written)));
        });
    WorkspaceEdit edit = new WorkspaceEdit(all);
    if (decide) {
      ChangeAnnotation annotation = new ChangeAnnotation(session.say("confirm"));
      annotation.setNeedsConfirmation(true);
      annotation.setDescription(session.say("confirm-why"));
      edit.setChangeAnnotations(Map.of(DECISION, annotation));
    }
    return edit;
  }

  private WorkspaceEdit changes(CheckedDraft checked, Map<String, List<Edit>> byDraft) {
    Map<String, List<TextEdit>> all = new LinkedHashMap<>();
    byDraft.forEach(
        (name, edits) -> {
          Positions positions = positions(checked, name);
          all.put(
              name,
              edits.stream()
                  .map(edit -> new TextEdit(positions.range(edit.span()), edit.newText()))
                  .toList());
        });
    return new WorkspaceEdit(all);
  }

  private Positions positions(CheckedDraft checked, String name) {
    if (name.equals(checked.draft().name())) {
      return checked.positions();
    }
    Draft other = session.places().draft(name).orElseThrow(OpenDraft::contentModified);
    return new Positions(other, session.abilities().encoding());
  }

  /** The version that the edits are for; null for a file that is not open. */
  private @Nullable Integer version(CheckedDraft checked, String name) {
    if (name.equals(checked.draft().name())) {
      return checked.draft().version();
    }
    OpenDraft open = session.drafts().get(name);
    Draft newest = open == null ? null : open.newest();
    return newest == null ? null : newest.version();
  }

  private static String snippet(String text, Span placeholder) {
    return escaped(text.substring(0, placeholder.start()))
        + "${1:"
        + escaped(placeholder.of(text))
        + "}"
        + escaped(text.substring(placeholder.end()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }
}
