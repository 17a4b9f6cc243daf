package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;

/** Whether a passage says where it was taken from: a source named right before or behind it. */
public final class Credits {

  /** How far from the passage a credit may stand, in code units. */
  private static final int REACH = 240;

  private static final List<String> PICTURES =
      List.of("photo", "image", "picture", "graphic", "사진", "이미지", "그래픽", "영상", "자료");

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
    return language == Language.KOREAN
        ? " (출처: " + placeholder + ")"
        : " (Source: " + placeholder + ")";
  }
}
