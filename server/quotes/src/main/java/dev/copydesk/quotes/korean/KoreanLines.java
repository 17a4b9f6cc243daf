package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a Korean draft that are no sentences: labels, credits and questions beside a quote. */
final class KoreanLines {

  /** What stands before the questions of an interview. */
  private static final String QUESTION_MARKS = "-–—―▲△▷▶■□◆◇●○";

  private static final List<String> QUESTION_ENDINGS = KoreanGrammar.words("question-endings");
  private static final List<String> PICTURES = KoreanGrammar.words("pictures");
  private static final int MOST_LABEL = 70;
  private static final int MOST_LABEL_WORDS = 7;
  private static final String DASHES = "-–—―";
  private static final String OPENING = "【[<〈";
  private static final String CLOSING = "】]>〉";

  /** One label alone can be what sort of article it is. */
  private static final int LEAST_LABELS = 2;

  private static final String LABEL_SIGNS = "▶◀<〈【[▷■□◆◇●○◎★☆※☞Q";

  private final QuotedDraft draft;
  private final String text;
  private final KoreanNames names;
  private @Nullable Boolean script;
  private final Lexicon labels = Lexicon.of(Language.KOREAN, "labels");

  KoreanLines(QuotedDraft draft, KoreanNames names) {
    this.draft = draft;
    this.text = draft.text();
    this.names = names;
  }

  /** Whether a line is a question of an interview that has a full stop: -앞으로 계획은. */
  boolean isPutAsQuestion(int start, int end) {
    int last = end;
    while (last > start && !Character.isLetterOrDigit(text.charAt(last - 1))) {
      last--;
    }
    if (last == start) {
      return false;
    }
    if (QUESTION_MARKS.indexOf(text.charAt(start)) >= 0) {
      return KoreanGrammar.QUESTION_ENDS.indexOf(text.charAt(last - 1)) >= 0;
    }
    for (String ending : QUESTION_ENDINGS) {
      if (text.startsWith(ending, last - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line above a quote is the label of one who speaks: ▶ 인터뷰 : 김하늘 / 주민. */
  boolean isLabel(int start, int end) {
    KoreanWords words = KoreanWords.of(draft, start, end);
    if (words.count() == 0 || words.count() > MOST_LABEL_WORDS || isNotice(start, end)) {
      return false;
    }
    if (labels.contains(text, words.start(0), words.end(0))) {
      return true;
    }
    boolean set = LABEL_SIGNS.indexOf(text.charAt(start)) >= 0;
    return set && words.count() <= 3
        || has('/', start, end)
        || has('|', start, end)
        || names.mention(words, words.count() - 1) != null;
  }

  /** Whether the draft is a script: labels in brackets, 【 앵커 】 and 【 기자 】, tell its parts. */
  boolean areScript() {
    Boolean known = script;
    if (known == null) {
      known = countLabels() >= LEAST_LABELS;
      script = known;
    }
    return known;
  }

  private int countLabels() {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        int start = Letters.behindSpace(text, i + 1, text.length());
        int end = start;
        while (end < text.length() && end - start < MOST_LABEL && Hangul.is(text.charAt(end))) {
          end++;
        }
        int close = Letters.behindSpace(text, end, text.length());
        boolean closed = close < text.length() && CLOSING.indexOf(text.charAt(close)) >= 0;
        count += closed && end > start && labels.contains(text, start, end) ? 1 : 0;
      }
    }
    return count;
  }

  /** A line about a photo, a mail address, a dateline. */
  private boolean isNotice(int start, int end) {
    return end - start > MOST_LABEL
        || has('=', start, end)
        || has('@', start, end)
        || has('ⓒ', start, end)
        || isOfPicture(start + 1);
  }

  private boolean isOfPicture(int at) {
    for (String picture : PICTURES) {
      if (text.startsWith(picture, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(char sign, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line below a quote is its credit: ― 김하늘, 「다리」에서. */
  boolean isCredit(int start, int end) {
    if (DASHES.indexOf(text.charAt(start)) >= 0) {
      return true;
    }
    KoreanWords words = KoreanWords.of(draft, start, end);
    if (words.count() == 0 || words.count() > MOST_LABEL_WORDS || isNotice(start, end)) {
      return false;
    }
    return "(<《『「".indexOf(text.charAt(start)) >= 0 && words.count() <= 4
        || names.mention(words, words.count() - 1) != null;
  }
}
