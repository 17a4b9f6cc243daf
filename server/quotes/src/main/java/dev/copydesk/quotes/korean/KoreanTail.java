package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.lexicon.Lexicon;

/** What stands behind a closing mark in Korean: the rest of the sentence, or another one. */
public final class KoreanTail {

  private static final int LONGEST_BRACKET = 60;

  private static final String OPENING_MARKS = "\"“‘'「『《〈<[【(＂";

  /** What goes on behind a quote in headlines, lists and brackets. */
  private static final String LINKS = ",，、…→←↔⇒/·ㆍ∙|~=+&:;)]}〉》」』】>’'-–—―<[〈《【";

  private final Lexicon quotatives = Lexicon.of(Language.KOREAN, "quotatives");
  private final Lexicon particles = Lexicon.of(Language.KOREAN, "particles");
  private final Lexicon acts = Lexicon.of(Language.KOREAN, "acts");
  private final Lexicon says = KoreanVerbs.of("says");

  /** What a quote is to the sentence that it stands in. */
  public enum Kind {
    /** An ending that reports speech follows: 라고, 며, 는. */
    REPORTS,
    /** The sentence goes on with the quote as one of its parts. */
    GOES_ON,
    /** The sentence ends, or a new one begins. */
    ENDS
  }

  /**
   * @param at offset behind the closing mark
   * @param end offset behind the block
   * @param last the last quoted character
   */
  public Kind of(String text, int at, int end, char last) {
    if (at >= end) {
      return Kind.ENDS;
    }
    char c = text.charAt(at);
    if (Hangul.is(c)) {
      return glued(text, at, end, last);
    }
    if (c == '(') {
      return behindBracket(text, at, end, last);
    }
    if (LINKS.indexOf(c) >= 0) {
      return Kind.GOES_ON;
    }
    if (!Letters.isSpace(c)) {
      return Kind.ENDS;
    }
    int word = Letters.behindSpace(text, at, end);
    if (word == end) {
      return Kind.ENDS;
    }
    return spaced(text, at, word, end, last);
  }

  private Kind glued(String text, int at, int end, char last) {
    int behind = quotatives.longestAt(text, at, end);
    boolean iran = text.startsWith("이란", at) && Hangul.is(last) && !Hangul.endsInConsonant(last);
    if (behind > 0 && !iran && isEnding(text, at, behind, end)) {
      return Kind.REPORTS;
    }
    behind = particles.longestAt(text, at, end);
    if (behind > 0 && isParticle(text, at, behind, end, last)) {
      return Kind.GOES_ON;
    }
    if (takesQuote(text, at, end)) {
      return Kind.GOES_ON;
    }
    return Kind.ENDS;
  }

  /** Whether the word at [at, behind) is whole, or other endings and a verb stand glued to it. */
  private boolean isEnding(String text, int at, int behind, int end) {
    if (wordEnds(text, behind, end)) {
      return !isLate(text, at, behind, end);
    }
    if (behind - at > 2 || behind - at == 2 && text.charAt(at) != '하') {
      return true;
    }
    int more = particles.longestAt(text, behind, end);
    return more > 0 && wordEnds(text, more, end) || says.longestAt(text, behind, end) > 0;
  }

  /** 고 stands before the names of the dead too: 고 김하늘 시장. */
  private static boolean isLate(String text, int at, int behind, int end) {
    return behind == at + 1
        && text.charAt(at) == '고'
        && at > 0
        && ".?!".indexOf(text.charAt(at - 2 < 0 ? 0 : at - 2)) >= 0
        && behind + 3 < end
        && text.charAt(behind) == ' '
        && wordLength(text, behind + 1, end) == 3;
  }

  private static int wordLength(String text, int at, int end) {
    int stop = at;
    while (stop < end && Hangul.is(text.charAt(stop))) {
      stop++;
    }
    return stop - at;
  }

  private boolean isParticle(String text, int at, int behind, int end, char last) {
    if (!wordEnds(text, behind, end)) {
      int more = particles.longestAt(text, behind, end);
      return more > 0 && wordEnds(text, more, end) && fits(text.charAt(at), last);
    }
    if (behind == at + 1 && text.charAt(at) == '만' && isAge(text, behind, end)) {
      return false;
    }
    if (behind == at + 1 && text.charAt(at) == '이' && isTopic(text, behind, end)) {
      return false; // 이 다리는 …
    }
    return fits(text.charAt(at), last);
  }

  /** Whether one of the next two words is what a new sentence is about: it ends with 은 or 는. */
  private static boolean isTopic(String text, int at, int end) {
    int word = at;
    for (int words = 0; words < 2 && word < end; words++) {
      word++;
      int from = word;
      while (word < end && Hangul.is(text.charAt(word))) {
        word++;
      }
      if (word - from > 1 && "은는".indexOf(text.charAt(word - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a particle has the form that the last quoted word asks for: 이 is 가 behind a vowel. */
  private static boolean fits(char particle, char last) {
    if (!Hangul.is(last)) {
      return particle != '이' && particle != '일' && particle != '인' && particle != '가';
    }
    boolean consonant = Hangul.endsInConsonant(last);
    return switch (particle) {
      case '이', '은', '을', '과', '인', '일', '임' -> consonant;
      case '가', '를', '와' -> !consonant;
      default -> true;
    };
  }

  private static boolean isAge(String text, int behind, int end) {
    return behind + 1 < end && Character.isDigit(text.charAt(behind + 1));
  }

  private Kind spaced(String text, int at, int word, int end, char last) {
    char c = text.charAt(word);
    boolean oneSpace = word == at + 1;
    if (Hangul.is(c)) {
      int behind = quotatives.longestAt(text, word, end);
      boolean ending = behind > 0 && wordEnds(text, behind, end) && !isWord(text, word, behind);
      if (ending && (c != '고' || behind > word + 1 || saysNext(text, behind, end))) {
        return Kind.REPORTS;
      }
      return oneSpace && takesQuote(text, word, end) ? Kind.GOES_ON : Kind.ENDS;
    }
    if (c == '(') {
      return oneSpace ? behindBracket(text, word, end, last) : Kind.ENDS;
    }
    return oneSpace && LINKS.indexOf(c) >= 0 ? Kind.GOES_ON : Kind.ENDS;
  }

  /** Endings that are also words of their own: Iran, and, but. */
  private static boolean isWord(String text, int start, int end) {
    return end - start == 2 && text.startsWith("이란", start)
        || end - start == 1 && "란는".indexOf(text.charAt(start)) >= 0
        || text.startsWith("다는", start)
        || text.startsWith("자는", start);
  }

  private boolean saysNext(String text, int at, int end) {
    int word = Letters.behindSpace(text, at, end);
    return says.longestAt(text, word, end) > 0;
  }

  /** Whether the word at {@code at} is a noun such as 주장 that a quote can stand before, or says. */
  boolean takesQuote(String text, int at, int end) {
    int behind = acts.longestAt(text, at, end);
    if (behind > 0) {
      if (wordEnds(text, behind, end)) {
        return true;
      }
      int more = particles.longestAt(text, behind, end);
      if (more > 0 && wordEnds(text, more, end)) {
        return true;
      }
    }
    return says.longestAt(text, at, end) > 0;
  }

  /** A bracket behind the mark: a source, a gloss, or a stage direction that the text goes past. */
  private Kind behindBracket(String text, int at, int end, char last) {
    int stop = Math.min(end, at + LONGEST_BRACKET);
    int close = at;
    while (close < stop && text.charAt(close) != ')') {
      close++;
    }
    if (close < stop && close + 1 < end && Hangul.is(text.charAt(close + 1))) {
      Kind behind = glued(text, close + 1, end, last);
      if (behind != Kind.ENDS) {
        return behind;
      }
    }
    return Kind.GOES_ON;
  }

  static boolean wordEnds(String text, int at, int end) {
    return at >= end || !Hangul.is(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at));
  }

  static boolean opens(char c) {
    return OPENING_MARKS.indexOf(c) >= 0;
  }
}
