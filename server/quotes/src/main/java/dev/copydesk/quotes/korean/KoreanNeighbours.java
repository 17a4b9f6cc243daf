package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;

/** Whether a Korean sentence beside a quote tells whose words it is. */
final class KoreanNeighbours {

  private static final List<String> REPORTED = KoreanGrammar.words("reported");
  private static final List<String> COPULAS = KoreanGrammar.words("copulas");
  private static final List<String> VOICES = KoreanGrammar.words("voices");
  private static final List<String> DETERMINERS = KoreanGrammar.words("determiners");
  private static final List<String> QUESTIONS = KoreanGrammar.words("questions");
  private static final List<String> PRONOUNS = KoreanGrammar.words("pronouns");
  private static final List<String> ANNOUNCING = KoreanGrammar.words("announcing");
  private static final List<String> ANNOUNCED = KoreanGrammar.words("announced");

  /** How far behind 이같이 the verb or noun of saying is looked for: 이같이 심경을 밝혔다. */
  private static final int MOST_BETWEEN = 3;

  /** What a line ends with that leads in to a quote: a colon, a dash, a question. */
  private static final String LEADS = ":：?-–—―=";

  /** 라고 12일 시청에서 거듭 밝혔다: more words would name somebody. */
  private static final int MOST_WORDS_SAID = 4;

  /** What a verb ends with upon which something else happens: 묻자, 말하자. */
  private static final char AFTER = '자';

  /** What verbs of statements end with. */
  private static final char VERB = '다';

  private static final int LONGEST = 600;
  private final QuotedDraft draft;
  private final String text;
  private final KoreanNames names;
  private final Lexicon says = KoreanVerbs.of("says");
  private final Lexicon writes = KoreanVerbs.of("writes");
  private final Lexicon asks = KoreanVerbs.of("asks");
  private final Lexicon acts = Lexicon.of(Language.KOREAN, "acts");
  private final Lexicon gestures = Lexicon.of(Language.KOREAN, "gestures");
  private final Lexicon pointers = Lexicon.of(Language.KOREAN, "pointers");
  private final Lexicon writers = Lexicon.of(Language.KOREAN, "writers");
  private final Lexicon particles = Lexicon.of(Language.KOREAN, "particles");

  private final KoreanLines lines;

  KoreanNeighbours(QuotedDraft draft, KoreanNames names) {
    this.lines = new KoreanLines(draft, names);
    this.draft = draft;
    this.text = draft.text();
    this.names = names;
  }

  /** The lines beside a quote that are no sentences. */
  KoreanLines lines() {
    return lines;
  }

  /** Whether the sentence, behind or before a quote, says that someone says this. */
  boolean namesTheAct(int start, int end) {
    KoreanWords words = words(start, end);
    if (words.count() == 0) {
      return false;
    }
    return points(words) || closesWithAct(words) || saysIt(words) || shows(words) || voices(words);
  }

  /** Whether a sentence leads in to the quote behind it. */
  boolean leadsIn(int start, int end) {
    int stop = end;
    while (stop > start + 1 && ")]”\"’".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (LEADS.indexOf(text.charAt(stop - 1)) >= 0) {
      return true;
    }
    KoreanWords words = words(start, end);
    return words.count() > 0 && (namesTheAct(start, end) || announces(words));
  }

  /** 다음은 일문일답, 아래는 입장문 전문, 그가 남긴 글은 이렇다. */
  private boolean announces(KoreanWords words) {
    int last = words.count() - 1;
    return isAny(ANNOUNCING, words, 0) && beginsLikeAny(ANNOUNCED, words, last)
        || closesWithPointer(words);
  }

  /** Whether the sentence ends with a pointer that is its verb: 이렇다, 다음과 같다. */
  private boolean closesWithPointer(KoreanWords words) {
    int end = words.end(words.count() - 1);
    for (int i = Math.max(0, words.count() - 2); i < words.count(); i++) {
      if (pointers.longestAt(text, words.start(i), end) == end && text.charAt(end - 1) == VERB) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the sentence reports what somebody says who is named before it: ‘되먹임’이라고 했다. The one
   * who is reported goes on.
   */
  boolean goesOnReporting(int start, int end) {
    KoreanWords words = words(start, end);
    for (int i = 0; i < words.count(); i++) {
      if (isTopic(words, i) || names.mention(words, i) != null) {
        return false;
      }
    }
    int last = words.count() - 1;
    return last > 0
        && reports(words, last)
        && (isSays(words, last) || words.is(last, "했다") && words.last(last - 1) == '고');
  }

  /** Whether the writer of the draft speaks of what she did or saw: 나는, 우리 집. */
  boolean hasWriter(int start, int end) {
    KoreanWords words = words(start, end);
    for (int i = 0; i < words.count(); i++) {
      if (writers.contains(text, words.start(i), words.end(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a question is asked in the sentence, which a quote behind it answers. */
  boolean asks(int start, int end) {
    KoreanWords words = words(start, end);
    return words.count() > 0 && asks(words);
  }

  /** Whether the sentence begins with 그는 or the like. */
  boolean beginsWithPronoun(int start, int end) {
    KoreanWords words = KoreanWords.of(draft, start, Math.min(end, start + 4));
    return words.count() > 0 && isAny(PRONOUNS, words, 0);
  }

  /** Whether somebody is what the sentence is about, its first subject: 김 씨는, 그가, 어머니는. */
  boolean hasPerson(int start, int end) {
    KoreanWords words = words(start, end);
    for (int i = 0; i < words.count(); i++) {
      KoreanNames.Name name = names.subject(words, i);
      if (name != null) {
        return name.kind() != KoreanNames.Kind.BODY;
      }
      if (isTopic(words, i)) {
        return false;
      }
    }
    return false;
  }

  /** A noun with 은, 는, 이 or 가; verbs before nouns end the same way (하는, 있는). */
  private static boolean isTopic(KoreanWords words, int word) {
    int length = words.length(word);
    char last = words.last(word);
    if (length < 2 || "은는이가".indexOf(last) < 0) {
      return false;
    }
    char before = words.at(word, length - 2);
    boolean fits = Hangul.endsInConsonant(before) == (last == '은' || last == '이');
    return fits
        && (last != '는' || KoreanGrammar.BEFORE_NOUNS.indexOf(before) < 0)
        && (last != '은' || length > 2);
  }

  /** Whether a verb of saying closes these words and none of them could be its subject. */
  boolean saysWithoutSubject(int start, int end) {
    KoreanWords words = words(start, end);
    for (int i = 0; i < words.count(); i++) {
      boolean subject = KoreanGrammar.ANY_SUBJECT.indexOf(words.last(i)) >= 0;
      if (subject || names.mention(words, i) != null) {
        return false;
      }
    }
    int count = words.count();
    return count > 0 && count <= MOST_WORDS_SAID && isSays(words, count - 1);
  }

  /** Whether a person, a body or somebody's role is named in any part of the sentence. */
  boolean namesAnybody(int start, int end) {
    KoreanWords words = words(start, end);
    for (int i = 0; i < words.count(); i++) {
      if (names.mention(words, i) != null) {
        return true;
      }
    }
    return words.hasQuotes();
  }

  /** Of a very long sentence, the end: there the verb is. */
  private KoreanWords words(int start, int end) {
    return KoreanWords.of(draft, Math.max(start, end - LONGEST), end);
  }

  /** 이같이 밝혔다, 이런 글이 올라왔다. */
  private boolean points(KoreanWords words) {
    for (int i = 0; i < words.count(); i++) {
      int behind = pointers.longestAt(text, words.start(i), words.end(words.count() - 1));
      if (behind > 0 && KoreanTail.wordEnds(text, behind, text.length())) {
        int act = i + 1;
        while (act < words.count() && words.start(act) < behind) {
          act++;
        }
        for (int j = act; j < Math.min(act + MOST_BETWEEN, words.count()); j++) {
          if ((isSays(words, j) || isWritten(words, j) || isAct(words, j)) && !reports(words, j)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** … 밝힌 계획이다, 김 씨의 말이다, 한 주민의 하소연. */
  private boolean closesWithAct(KoreanWords words) {
    int last = words.count() - 1;
    if (last < 1 || reports(words, last)) {
      return false;
    }
    int behind = acts.longestAt(text, words.start(last), words.end(last));
    if (behind < 0 || !isCopula(behind, words.end(last))) {
      return isSomebodys(words, last);
    }
    int named = last - 1;
    while (named > 0 && isAny(DETERMINERS, words, named)) { // 소설의 첫 문장, 편지의 마지막 한 구절
      named--;
    }
    char before = words.last(last - 1);
    return before == '의'
        || words.last(named) == '의'
        || Hangul.is(before) && Hangul.finalOf(before) == Hangul.FINAL_NIEUN
        || before == '던'
        || names.subject(words, 0) != null;
  }

  /** 친구의 추천이었다: whatever it is, it is somebody's. */
  private boolean isSomebodys(KoreanWords words, int last) {
    boolean closes = words.endsWith(last, "이었다") || words.endsWith(last, "였다");
    return closes && names.isOwner(words, last - 1);
  }

  private static boolean isAny(List<String> entries, KoreanWords words, int word) {
    for (String entry : entries) {
      if (words.is(word, entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsLikeAny(List<String> entries, KoreanWords words, int word) {
    for (String entry : entries) {
      if (words.startsWith(word, entry)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCopula(int start, int end) {
    if (start == end) {
      return true;
    }
    for (String copula : COPULAS) {
      if (end - start == copula.length() && text.startsWith(copula, start)) {
        return true;
      }
    }
    return false;
  }

  /** 김 씨는 웃으며 말했다: a verb of saying with nothing else that is said. */
  private boolean saysIt(KoreanWords words) {
    int last = words.count() - 1;
    return !words.hasQuotes()
        && isSays(words, last)
        && !reports(words, behindQuestion(words, last), last)
        && (last == 0 || !isObject(words, last - 1));
  }

  /** Behind the last question before a verb, …를 묻자: what is asked is not what is answered. */
  private int behindQuestion(KoreanWords words, int verb) {
    int word = verb;
    while (word > 0 && !(words.last(word - 1) == AFTER && isSays(words, word - 1))) {
      word--;
    }
    return word;
  }

  private boolean shows(KoreanWords words) {
    int end = words.end(words.count() - 1);
    for (int i = 0; i < words.count(); i++) {
      if (gestures.longestAt(text, words.start(i), end) > 0) {
        return true;
      }
    }
    return false;
  }

  /** 김 시장의 목소리는 단호했다, 주민들의 반응은 엇갈렸다. */
  private boolean voices(KoreanWords words) {
    for (int i = 1; i < words.count(); i++) {
      if (isAct(words, i) && names.isOwner(words, i - 1) && !reports(words, i)) {
        return true; // 친구의 조언에 힘을 냈다
      }
      for (String voice : VOICES) {
        if (words.startsWith(i, voice)
            && particles.contains(text, words.start(i) + voice.length(), words.end(i))
            && names.isOwner(words, i - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean asks(KoreanWords words) {
    int last = words.count() - 1;
    return asks.longestAt(text, words.start(last), words.end(last)) > 0;
  }

  private boolean isSays(KoreanWords words, int word) {
    int behind = says.longestAt(text, words.start(word), words.end(word));
    if (behind < 0) {
      behind = asks.longestAt(text, words.start(word), words.end(word));
    }
    // 전해졌다, 밝혀졌다: nobody says it.
    return behind > 0
        && (behind == words.end(word)
            || KoreanGrammar.PASSIVE_ENDS.indexOf(text.charAt(behind)) < 0
            || text.charAt(behind - 1) != '해' && text.charAt(behind - 1) != '혀');
  }

  private boolean isWritten(KoreanWords words, int word) {
    return writes.longestAt(text, words.start(word), words.end(word)) > 0;
  }

  private boolean isAct(KoreanWords words, int word) {
    int behind = acts.longestAt(text, words.start(word), words.end(word));
    if (behind < 0) {
      return false;
    }
    int end = words.end(word);
    return behind == end || particles.longestAt(text, behind, end) == end || isCopula(behind, end);
  }

  /** Whether the sentence reports words of its own: 고치겠다고, 고친다는. */
  private boolean reports(KoreanWords words, int before) {
    return reports(words, 0, before);
  }

  private boolean reports(KoreanWords words, int from, int before) {
    for (int i = from; i < before; i++) {
      for (String ending : REPORTED) {
        if (words.endsWith(i, ending) && !isQuestion(words, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A question that is reported is what the quote answers. */
  private boolean isQuestion(KoreanWords words, int word) {
    return word < words.count() && beginsLikeAny(QUESTIONS, words, word);
  }

  private boolean isObject(KoreanWords words, int word) {
    char last = words.last(word);
    return last == '을' || last == '를' || words.endsWith(word, "대해") || words.endsWith(word, "고");
  }
}
