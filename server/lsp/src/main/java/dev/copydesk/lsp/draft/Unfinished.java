package dev.copydesk.lsp.draft;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that somebody is typing: what is found in it may be answered by its next words, as a
 * quote is by its speaker. A sentence that ends in a quotation is not over: who said it may follow.
 */
public final class Unfinished {

  private Unfinished() {}

  /**
   * The sentence at the caret, with a quotation before it; null where the caret does not stand at
   * the end of a paragraph or its sentence is over.
   *
   * @param caret offset in the draft
   */
  public static @Nullable Span at(Prose prose, int caret) {
    String text = prose.draft().text();
    for (int i = caret; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (!Marks.closes(text.charAt(i)) && !Letters.isSpace(text.charAt(i))) {
        return null; // words follow: what stands here was written before
      }
    }
    int last = caret - 1;
    while (last >= 0 && Letters.isBlank(text.charAt(last))) {
      last--;
    }
    if (last < 0 || text.charAt(last) == '\n' || Marks.isStop(text.charAt(last))) {
      return null;
    }
    int place = prose.fromDraft(last);
    int number = prose.blockAt(place);
    if (number < 0) {
      return null;
    }
    Block block = prose.blocks().get(number);
    Sentences sentences = prose.sentences();
    int sentence = sentences.at(place);
    if (sentence < 0) {
      return null;
    }
    int start = sentences.start(sentence);
    if (sentence > 0 && sentences.start(sentence - 1) >= block.start()) {
      int end = sentences.end(sentence - 1) - 1;
      while (end > block.start() && Letters.isBlank(prose.text().charAt(end))) {
        end--;
      }
      if (Marks.closes(prose.text().charAt(end))) {
        start = sentences.start(sentence - 1);
      }
    }
    return new Span(
        Math.min(prose.span(start, start + 1).start(), last), Math.max(caret, last + 1));
  }
}
