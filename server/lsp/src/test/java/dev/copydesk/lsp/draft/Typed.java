package dev.copydesk.lsp.draft;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** A change as somebody types it: some lines and characters, taken for what they are worth. */
public record Typed(int line, int character, int lines, int characters, String text) {

  public TextDocumentContentChangeEvent change() {
    Position start = new Position(line, character);
    Position end = new Position(line + lines, characters + (lines == 0 ? character : 0));
    return new TextDocumentContentChangeEvent(new Range(start, end), text);
  }
}
