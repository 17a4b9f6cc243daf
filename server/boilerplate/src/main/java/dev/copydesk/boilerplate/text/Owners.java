package dev.copydesk.boilerplate.text;

import dev.copydesk.core.text.Letters;
import java.util.Set;

/** Who a notice belongs to: a name as notices write it, told from a sentence that goes on. */
public final class Owners {

  private static final int MOST_WORDS = 7;

  /** What Korean words end with in a sentence and names do not. */
  private static final String[] SENTENCE_ENDINGS = {
    "에서", "에게", "으로", "하고", "하며", "했다", "한다", "된다", "있다", "없다", "이다", "니다", "하는", "되는", "대한", "위해",
    "따라", "까지", "부터", "라고", "라며", "지만", "면서"
  };

  /** What a notice says behind its owner. */
  private static final String[] BAN_WORDS = {
    "무단",
    "전재",
    "복제",
    "배포",
    "금지",
    "학습",
    "All rights",
    "All Rights",
    "ALL RIGHTS",
    "rights",
    "Rights",
    "RIGHTS",
    "reserved",
    "droits",
    "Tous droits",
    "Rechte",
    "Alle Rechte",
    "derechos",
    "Todos los derechos",
    "転載",
    "転用",
    "转载",
    "轉載",
    "版权",
    "版權",
    "기자"
  };

  private static final String BAN_INITIALS = initials();

  /** What a full stop may stand behind in a name. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Inc", "Ltd", "Co", "Corp", "Lab", "Labs", "Bros", "St", "Jr", "Sr", "Dept", "Univ",
          "Assn", "Intl", "Pty", "Pvt", "Cía", "Cie", "S.A", "S.L", "U.S", "U.K");

  private static final String PARTICLES = "은는을를";

  private Owners() {}

  private static String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : BAN_WORDS) {
      initials.append(word.charAt(0));
    }
    return initials.toString();
  }

  public static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || Letters.isBlank(c)
        || "&.,;:/()'’·ㆍ-_+!㈜|".indexOf(c) >= 0;
  }

  public static boolean isOwner(TextLine line, int start, int end) {
    char first = line.at(start);
    char last = line.at(end - 1);
    if (!(Character.isLetterOrDigit(first) || first == '(' || first == '㈜')
        || !(Character.isLetterOrDigit(last) || last == ')' || last == ';' || last == '!')) {
      return false;
    }
    if (end < line.end() && isWord(last) && isWord(line.at(end))) {
      return false;
    }
    boolean lower = first >= 'a' && first <= 'z';
    int depth = 0;
    int words = 1;
    boolean letters = false;
    int wordStart = start;
    for (int i = start; i < end; i++) {
      char c = line.at(i);
      letters |= Character.isLetter(c);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        return false;
      } else if (Letters.isBlank(c)) {
        if (Letters.isBlank(line.at(i - 1))
            || lower
            || ++words > MOST_WORDS
            || endsLikeSentence(line, wordStart, i)) {
          return false;
        }
        wordStart = i + 1;
      } else if (c == '.' && endsSentence(line, wordStart, i, end)) {
        return false;
      }
    }
    return letters
        && depth == 0
        && !endsLikeSentence(line, wordStart, end)
        && !hasBanWord(line.text(), start, end);
  }

  /** How far a name that begins at an offset can go at most: up to what a notice says behind it. */
  public static int reach(TextLine line, int start, int most) {
    int limit = Math.min(line.end(), start + most);
    int at = start;
    while (at < limit
        && !(at > start && Letters.isBlank(line.at(at)) && Letters.isBlank(line.at(at - 1)))
        && !isBanWord(line.text(), at, limit)) {
      at++;
    }
    return at - start;
  }

  private static boolean isBanWord(String text, int at, int end) {
    if (BAN_INITIALS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    for (String word : BAN_WORDS) {
      if (at + word.length() <= end && text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch says something that stands in notices beside the owner. */
  public static boolean hasBanWord(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isBanWord(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** A full stop before a blank ends the notice, unless it belongs to an abbreviation. */
  private static boolean endsSentence(TextLine line, int wordStart, int dot, int end) {
    if (dot + 1 < end && !Letters.isBlank(line.at(dot + 1)) && line.at(dot + 1) != ',') {
      return Letters.isHangul(line.at(dot - 1)) || Letters.isHangul(line.at(dot + 1));
    }
    String word = line.text().substring(wordStart, dot);
    return word.length() > 1 && !ABBREVIATIONS.contains(word);
  }

  private static boolean endsLikeSentence(TextLine line, int start, int end) {
    int length = end - start;
    if (length < 3) {
      return false;
    }
    if (PARTICLES.indexOf(line.at(end - 1)) >= 0 && Letters.isHangul(line.at(end - 2))) {
      return true;
    }
    for (String ending : SENTENCE_ENDINGS) {
      if (line.text().startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }
}
