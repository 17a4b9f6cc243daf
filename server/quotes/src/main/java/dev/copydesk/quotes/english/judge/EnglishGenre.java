package dev.copydesk.quotes.english.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.english.page.EnglishPage;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;

/** What kind of text a draft is, by its form as a whole; counted when first asked for. */
final class EnglishGenre {

  /** No more quotes than this are asked for their source. */
  private static final int MOST_QUOTES = 60;

  private static final int MOST = 60;

  private final QuotedDraft draft;
  private final EnglishPage page;
  private boolean read;
  private int quotes;
  private int share;
  private int writer;
  private int questions;

  EnglishGenre(QuotedDraft draft, EnglishPage page) {
    this.draft = draft;
    this.page = page;
  }

  /** How many quotes the draft has, up to 60. */
  int quotes() {
    read();
    return quotes;
  }

  /** How many tenths of the quotes have their source beside them. */
  int share() {
    read();
    return share;
  }

  /** How often the writer says "I", in thousandths of the words outside of quotes. */
  int writer() {
    read();
    return writer;
  }

  /** How many of a hundred paragraphs end as questions outside of quotes. */
  int questions() {
    read();
    return questions;
  }

  private void read() {
    if (read) {
      return;
    }
    read = true;
    quotes = Math.min(MOST, draft.quotes().size());
    int asked = Math.min(MOST_QUOTES, draft.quotes().size());
    int sourced = 0;
    for (int i = 0; i < asked; i++) {
      sourced += page.hasSource(i) ? 1 : 0;
    }
    share = asked == 0 ? 0 : sourced * 10 / asked;
    countWriter();
    List<Block> blocks = draft.prose().blocks();
    int ends = 0;
    for (Block block : blocks) {
      ends += block.length() > 0 && draft.text().charAt(block.end() - 1) == '?' ? 1 : 0;
    }
    questions = blocks.isEmpty() ? 0 : Math.min(MOST, ends * 100 / blocks.size());
  }

  private void countWriter() {
    String text = draft.text();
    int last = text.length() - 2;
    int words = 0;
    int said = 0;
    int quote = 0;
    int space = text.indexOf(' ');
    while (space >= 0 && space < last) {
      int word = space + 1;
      while (quote < draft.quotes().size() && word >= draft.quotes().get(quote).start()) {
        Quote passed = draft.quotes().get(quote++);
        word = Math.max(word, Math.min(passed.end(), last));
      }
      if (text.charAt(word - 1) == ' ' && text.charAt(word) != ' ') {
        words++;
        said += text.charAt(word) == 'I' && " ’'".indexOf(text.charAt(word + 1)) >= 0 ? 1 : 0;
      }
      space = text.indexOf(' ', word);
    }
    writer = words == 0 ? 0 : Math.min(MOST, said * 1000 / words);
  }
}
