package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells who is named in Korean text: by office or honorific, by what a body is called, by role. */
final class KoreanNames {

  /** How far before an office its name is looked for: 윤서진 해양환경부 제1 차관. */
  private static final int MOST_WORDS_BETWEEN = 4;

  private final Lexicon titles = Lexicon.of(Language.KOREAN, "titles");
  private final Lexicon bodies = Lexicon.of(Language.KOREAN, "bodies");
  private final Lexicon people = Lexicon.of(Language.KOREAN, "people");
  private final Lexicon anonymous = Lexicon.of(Language.KOREAN, "anonymous");
  private final Lexicon nonames = Lexicon.of(Language.KOREAN, "nonames");
  private final Lexicon surnames = Lexicon.of(Language.KOREAN, "surnames");
  private final String text;

  /** What a name is. */
  enum Kind {
    PERSON,
    BODY,
    /** A person without a name: 주민은, 그는. */
    ROLE,
    ANONYMOUS
  }

  /**
   * Someone named.
   *
   * @param start offset of the first word
   * @param end offset behind the last, the particle not counted
   * @param keyStart offset of the word that tells this one from others with the same office
   * @param keyEnd offset behind that word
   */
  record Name(Kind kind, int start, int end, int keyStart, int keyEnd) {}

  KoreanNames(String text) {
    this.text = text;
  }

  /** The name that ends with this word as the subject of a sentence; null if none does. */
  @Nullable Name subject(KoreanWords words, int word) {
    int stem = stemBeforeSubjectParticle(words, word);
    return stem < 0 ? null : name(words, word, stem);
  }

  /** The name that ends with this word in any part of a sentence; null if none does. */
  @Nullable Name mention(KoreanWords words, int word) {
    Name subject = subject(words, word);
    if (subject != null) {
      return subject;
    }
    int end = words.end(word);
    int last =
        end - words.start(word) > 2
                && KoreanGrammar.OBLIQUE_PARTICLES.indexOf(words.last(word)) >= 0
            ? end - 1
            : end;
    Name name = titled(words, word, last, false);
    return name == null && last < end ? titled(words, word, end, false) : name;
  }

  /** Whether a word says whose something is, and that is a person: 김 시장의, 주민들의. */
  boolean isOwner(KoreanWords words, int word) {
    int start = words.start(word);
    int stem = words.end(word) - 1;
    return words.last(word) == '의'
        && stem > start
        && (people.contains(text, start, stem) || titled(words, word, stem, false) != null);
  }

  /** Offset behind the word before its particle 은, 는, 이, 가, 도, 께서, 측은; -1 if none. */
  private int stemBeforeSubjectParticle(KoreanWords words, int word) {
    int start = words.start(word);
    int end = words.end(word);
    if (end - start < 2) {
      return -1;
    }
    char last = text.charAt(end - 1);
    if (text.startsWith("께서", end - 2) && end - 2 > start) {
      return end - 2;
    }
    if (text.startsWith("께서는", end - 3 < 0 ? 0 : end - 3) && end - 3 > start) {
      return end - 3;
    }
    if (KoreanGrammar.SUBJECT_PARTICLES.indexOf(last) < 0) {
      return -1;
    }
    boolean consonant = Hangul.endsInConsonant(text.charAt(end - 2));
    if ((last == '은' || last == '이') != consonant && last != '도') {
      return -1;
    }
    return end - 1;
  }

  private @Nullable Name name(KoreanWords words, int word, int stem) {
    int start = words.start(word);
    int base = stem;
    if (base - start > 1 && text.charAt(base - 1) == '측') {
      base--; // 시청측은
    } else if (stem - start == 1 && text.charAt(start) == '측' && word > 0) {
      return new Name(Kind.BODY, words.start(word - 1), words.end(word - 1), start, stem); // 시청 측은
    }
    if (isSuffix(anonymous, start, base)) {
      int from =
          word > 0 && words.isJoined(word - 1) && isNoun(words, word - 1)
              ? words.start(word - 1)
              : start;
      return new Name(Kind.ANONYMOUS, from, stem, start, base);
    }
    Name titled = titled(words, word, base, true);
    if (titled != null) {
      return titled;
    }
    boolean full = isFullName(start, base) || isShortName(start, base);
    if (full && followsCalling(words, word)) {
      return new Name(Kind.PERSON, start, stem, start, base);
    }
    if (people.contains(text, start, base)) {
      return new Name(Kind.ROLE, start, stem, start, base);
    }
    if (isBody(start, base)) {
      return new Name(Kind.BODY, start, base, start, base);
    }
    return null;
  }

  /** Someone named by an office or honorific whose last syllable stands before {@code end}. */
  private @Nullable Name titled(KoreanWords words, int word, int end, boolean subject) {
    int start = words.start(word);
    int title = suffix(titles, start, end);
    if (title < 0) {
      return null;
    }
    if (title > start && isNameWord(start, title)) {
      return new Name(Kind.PERSON, start, end, start, title); // 김하늘씨, 김시장
    }
    if (title > start && end - title == 1) {
      return null; // the syllable 씨 at the end of another word
    }
    for (int back = 1; back <= MOST_WORDS_BETWEEN && word - back >= 0; back++) {
      int at = word - back;
      if (!words.isJoined(at) && !isAge(words, at)) {
        return null;
      }
      int from = words.start(at);
      int to = words.end(at);
      boolean beside = back == 1 && title == start;
      if (isFormer(from, to) && at > 0 && words.isJoined(at - 1)) {
        int before = at - 1;
        if (isFullName(words.start(before), words.end(before))) {
          continue; // 김하늘 전 장관
        }
      }
      if (back == 1 && isFamilyName(from, to, title == start)
          || isFullName(from, to) && !followsFullName(words, at)) {
        return new Name(Kind.PERSON, from, end, from, to);
      }
      if (beside && subject && isForeignName(words, at)) {
        boolean whole =
            at > 0
                && words.isJoined(at - 1)
                && isForeignName(words, at - 1)
                && !describes(words, at - 1);
        int first = whole ? words.start(at - 1) : from;
        return new Name(Kind.PERSON, first, end, from, to);
      }
      if (!isNoun(words, at)) {
        return null;
      }
    }
    return null;
  }

  /** 김 장관, and 김 사무국장 where the office is a longer word; 이 and 전 are words of their own. */
  private boolean isFamilyName(int start, int end, boolean wholeOffice) {
    boolean word =
        end - start == 1 && KoreanGrammar.SURNAMES_THAT_ARE_WORDS.indexOf(text.charAt(start)) >= 0;
    return surnames.contains(text, start, end) && (wholeOffice || !word);
  }

  /** 임도현 가람대 교수: of two names side by side the first is the person’s. */
  private boolean followsFullName(KoreanWords words, int word) {
    return word > 0
        && words.isJoined(word - 1)
        && isFullName(words.start(word - 1), words.end(word - 1));
  }

  /** An age between name and honorific: 김하늘(45) 씨. */
  private boolean isAge(KoreanWords words, int word) {
    return Character.isDigit(text.charAt(words.start(word)))
        || word + 1 < words.count()
            && words.end(word) < text.length()
            && text.charAt(words.end(word)) == '('
        || words.end(word) < text.length() && text.charAt(words.end(word)) == ')';
  }

  private boolean isNameWord(int start, int end) {
    return isFullName(start, end)
        || surnames.contains(text, start, end)
        || end - start == 1
            && text.charAt(start) < 0x80
            && Character.isUpperCase(text.charAt(start))
        || end - start == 2 && text.charAt(start + 1) == '모' && isSurname(start, start + 1);
  }

  /** Three syllables that begin with a family name and are no other word that is known. */
  private boolean isFullName(int start, int end) {
    if (end - start != 3 || !Hangul.is(text.charAt(start)) || !isSurname(start, start + 1)) {
      return end - start == 2 && text.charAt(start + 1) == '모' && isSurname(start, start + 1);
    }
    return !nonames.contains(text, start, end)
        && suffix(titles, start, end) < 0
        && suffix(bodies, start, end) < 0
        && !people.contains(text, start, end)
        && suffix(anonymous, start, end) < 0
        && KoreanGrammar.NO_NAME_ENDS.indexOf(text.charAt(end - 1)) < 0;
  }

  /** 전 and 현 before an office are family names too. */
  private boolean isFormer(int start, int end) {
    return end - start == 1 && (text.charAt(start) == '전' || text.charAt(start) == '현');
  }

  private boolean isSurname(int start, int end) {
    return surnames.contains(text, start, end);
  }

  /** A word that can only be a name here: no particle, no body, no role. */
  private boolean isForeignName(KoreanWords words, int word) {
    int start = words.start(word);
    int end = words.end(word);
    return end - start >= 2
        && end - start <= 6
        && (isNoun(words, word) || isLongForeignName(words, word))
        && Hangul.is(text.charAt(start))
        && !nonames.contains(text, start, end)
        && suffix(titles, start, end) < 0
        && suffix(bodies, start, end) < 0
        && !people.contains(text, start, end)
        && KoreanGrammar.NO_FOREIGN_NAME_ENDS.indexOf(text.charAt(end - 1)) < 0;
  }

  /** 방문한 하커 대표, 차관보급인 하커 대표: what stands before the name tells of it. */
  private boolean describes(KoreanWords words, int word) {
    return KoreanGrammar.DESCRIBING_ENDS.indexOf(words.last(word)) >= 0;
  }

  /** 베르크만, 카스트로: ends as if in a particle; but 그렇지만, 다음으로, 끝내고. */
  private boolean isLongForeignName(KoreanWords words, int word) {
    return words.length(word) >= 4
        && "만로".indexOf(words.last(word)) >= 0
        && words.at(word, 0) != '그'
        && !words.endsWith(word, "지만")
        && !words.endsWith(word, "으로");
  }

  /** Whether a word has no particle or ending that closes a part of the sentence. */
  private boolean isNoun(KoreanWords words, int word) {
    char last = words.last(word);
    return KoreanGrammar.CLAUSE_ENDS.indexOf(last) < 0 || words.length(word) == 1;
  }

  /** 김훈, 이상: a family name and one syllable, a name only where something else says so. */
  private boolean isShortName(int start, int end) {
    return end - start == 2
        && isSurname(start, start + 1)
        && Hangul.is(text.charAt(start + 1))
        && !nonames.contains(text, start, end)
        && !people.contains(text, start, end)
        && !titles.contains(text, start, end);
  }

  /** 소설가 김하늘은, 배우 이도윤이: what somebody is stands before the name. */
  private boolean followsCalling(KoreanWords words, int word) {
    if (word == 0 || !words.isJoined(word - 1)) {
      return false;
    }
    int start = words.start(word - 1);
    int end = words.end(word - 1);
    return titles.contains(text, start, end) || people.contains(text, start, end);
  }

  private static final int LONGEST_SUFFIX = 8;

  /** A body's name; one that ends in a single syllable has two before it: 교육부, but not 두부. */
  private boolean isBody(int start, int end) {
    int from = suffix(bodies, start, end);
    if (from == start && titles.contains(text, start, end)) {
      return false; // 연구원 alone is a person
    }
    return from >= 0 && (end - from > 1 || from - start >= 2);
  }

  private boolean isSuffix(Lexicon lexicon, int start, int end) {
    return suffix(lexicon, start, end) >= 0;
  }

  /** Where the longest entry begins that the word [start, end) ends with; -1 if none does. */
  private int suffix(Lexicon lexicon, int start, int end) {
    for (int from = Math.max(start, end - LONGEST_SUFFIX); from < end; from++) {
      if (lexicon.contains(text, from, end)) {
        return from;
      }
    }
    return -1;
  }
}
