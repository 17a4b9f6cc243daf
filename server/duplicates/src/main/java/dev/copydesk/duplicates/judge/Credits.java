package dev.copydesk.duplicates.judge;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;

/** Whether a passage says where it was taken from: a source named right before or behind it. */
public final class Credits {

  /** How far from the passage a credit may stand, in code units. */
  private static final int REACH = 240;

  /** Blocks at the head and at the foot of a draft in which a source may be named. */
  private static final int EDGE = 2;

  /** Letters from here on are written without spaces, or with endings behind them. */
  private static final char WIDE = 0x1100;

  private static final List<String> PICTURES = List.copyOf(Language.wordsOfAll("pictures"));

  private Credits() {}

  /** Whether a credit stands beside [start, end) of the prose text. */
  public static boolean stands(Prose prose, int start, int end) {
    int first = Math.max(0, prose.blockAt(start) - 1);
    int last = Math.min(prose.blocks().size() - 1, prose.blockAt(Math.max(start, end - 1)) + 1);
    if (last < 0) {
      return false;
    }
    int from = Math.max(prose.blocks().get(first).start(), start - REACH);
    int to = Math.min(prose.blocks().get(last).end(), end + REACH);
    return names(prose, from, start) || names(prose, end, Math.max(end, to));
  }

  /**
   * Whether an outlet is named where a reader would look for it: in or beside [start, end) of the
   * prose text, at the draft's head or foot.
   */
  public static boolean names(Prose prose, int start, int end, String outlet) {
    List<Block> blocks = prose.blocks();
    String name = outlet.strip();
    if (name.length() < 2 || blocks.isEmpty()) {
      return false;
    }
    int first = prose.blockAt(start) - 1;
    int last = prose.blockAt(Math.max(start, end - 1)) + 1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean beside = i >= first && i <= last;
      boolean edge = i < EDGE || i >= blocks.size() - EDGE;
      if ((beside || edge)
          && isName(prose.text().substring(blocks.get(i).start(), blocks.get(i).end()), name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands in a text, as a word of its own where it has Latin letters. */
  private static boolean isName(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int behind = at + name.length();
      boolean begins =
          name.charAt(0) >= WIDE || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends =
          name.charAt(name.length() - 1) >= WIDE
              || behind == text.length()
              || !Character.isLetterOrDigit(text.charAt(behind));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** The marks that open and close a quote in a language. */
  public static List<String> quoteMarks(Language language) {
    List<String> marks = LanguageFolder.shipped(language.tag()).words("quote-marks");
    return marks.size() == 2 ? marks : List.of("\u201C", "\u201D");
  }

  private static boolean names(Prose prose, int from, int to) {
    if (from >= to) {
      return false;
    }
    String beside = prose.text().substring(from, to).toLowerCase(Locale.ROOT);
    return CreditPhrases.all().stream().anyMatch(phrase -> isIn(beside, phrase));
  }

  /** Whether a phrase stands in a text; a phrase of Latin letters as whole words. */
  static boolean isIn(String text, String phrase) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      boolean latin = phrase.charAt(0) < 0x250;
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int behind = at + phrase.length();
      boolean ends =
          behind == text.length()
              || !Character.isLetterOrDigit(text.charAt(behind))
              || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
      if ((!latin || begins && ends) && !isOfPicture(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the credit is that of a picture: "photo source:", "[사진 출처". */
  private static boolean isOfPicture(String text, int at) {
    String before = text.substring(Math.max(0, at - 10), at).stripTrailing();
    return PICTURES.stream().anyMatch(before::endsWith);
  }

  /** A note that names a source, to be set behind a passage, in the language of the passage. */
  public static String note(Prose prose, int start, String placeholder) {
    List<Block> blocks = prose.blocks();
    int block = prose.blockAt(start);
    Language language = block < 0 ? prose.language() : blocks.get(block).language();
    String note = LanguageFolder.shipped(language.tag()).value("source-note", "(Source: {0})");
    return (note.startsWith("(") ? " " : "") + note.replace("{0}", placeholder);
  }
}
