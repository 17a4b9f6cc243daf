package dev.copydesk.boilerplate.text;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import java.util.List;
import java.util.Set;

/** Who a notice belongs to: a name as notices write it, told from a sentence that goes on. */
public final class Owners {

  private static final int MOST_WORDS = 7;

  /** Letters of a word that joins others, at most. */
  private static final int LITTLE_WORD = 3;

  /** What Korean words end with in a sentence and names do not. */
  private static final List<String> SENTENCE_ENDINGS =
      LanguageFolder.shipped(Language.KOREAN.tag()).words("sentence-endings");

  /** What a notice says behind its owner. */
  private static final List<String> BANS = ofAllLanguages("bans");

  private static final String BAN_INITIALS = initials();

  /** What a full stop may stand behind in a name. */
  private static final Set<String> ABBREVIATIONS =
      Set.copyOf(ofAllLanguages("owner-abbreviations"));

  private static final String STATEMENTS =
      LanguageFolder.shipped(Language.KOREAN.tag()).value("ends.statement", "");

  private static final String PARTICLES =
      LanguageFolder.shipped(Language.KOREAN.tag()).value("particles.clause", "");

  private Owners() {}

  /** An owner's name and its notice may be of another language than the draft. */
  private static List<String> ofAllLanguages(String key) {
    return Language.wordsOfAll(key).stream().map(word -> word.replace('_', ' ')).toList();
  }

  private static String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : BANS) {
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
    if (endsWithLittleWord(line, start, end)) {
      return false;
    }
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
    boolean told = words > 1 && Letters.isHangul(last) && STATEMENTS.indexOf(last) >= 0;
    return letters
        && depth == 0
        && !told
        && !endsLikeSentence(line, wordStart, end)
        && !hasBanWord(line.text(), start, end);
  }

  /** Whether the last of several words is a little one, as one that joins two owners. */
  private static boolean endsWithLittleWord(TextLine line, int start, int end) {
    int at = end;
    while (at > start && line.at(at - 1) >= 'a' && line.at(at - 1) <= 'z') {
      at--;
    }
    return at > start
        && end - at > 1
        && end - at <= LITTLE_WORD
        && Letters.isBlank(line.at(at - 1));
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
    for (String word : BANS) {
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
    return word.length() > 1 && !ABBREVIATIONS.contains(word) && !isInitials(word);
  }

  /** Whether a word is single letters with full stops between: A.M., P.T.L. */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isUpperCase(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
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
