package dev.copydesk.lsp;

import dev.copydesk.lsp.draft.DraftBuffer;
import dev.copydesk.lsp.draft.PositionEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Applies a workspace edit as an editor does, from the last edit to the first. */
final class EditsApplied {

  private EditsApplied() {}

  /** What becomes of a draft's text; other drafts' edits are passed over. */
  static String to(String text, String uri, WorkspaceEdit edit) {
    return to(text, uri, edit, PositionEncoding.UTF16);
  }

  static String to(String text, String uri, WorkspaceEdit edit, PositionEncoding encoding) {
    List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
    if (edit.getDocumentChanges() != null) {
      for (var change : edit.getDocumentChanges()) {
        TextDocumentEdit inDraft = change.getLeft();
        if (inDraft.getTextDocument().getUri().equals(uri)) {
          inDraft.getEdits().forEach(each -> changes.add(change(each)));
        }
      }
    } else {
      edit.getChanges().get(uri).forEach(each -> changes.add(change(Either.forLeft(each))));
    }
    changes.sort(
        Comparator.comparing(
                (TextDocumentContentChangeEvent change) -> change.getRange().getStart().getLine())
            .thenComparing(change -> change.getRange().getStart().getCharacter())
            .reversed());
    DraftBuffer buffer = new DraftBuffer(text, encoding);
    changes.forEach(buffer::apply);
    return buffer.text();
  }

  private static TextDocumentContentChangeEvent change(Either<TextEdit, SnippetTextEdit> edit) {
    Range range = edit.map(TextEdit::getRange, SnippetTextEdit::getRange);
    String words = edit.map(TextEdit::getNewText, snippet -> snippet.getSnippet().getValue());
    return new TextDocumentContentChangeEvent(range, words);
  }
}
