package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people that a draft names, in the languages that {@link PhrasebookDesk} knows: in Latin
 * script two capitalised words or more, in Japanese and Chinese what stands before an office or an
 * honorific. Those in sentences that name a source come first, the nearer the likelier.
 */
final class PhrasebookSpeakers {

  private static final int MOST_OFFERED = 3;
  private static final int MOST_NAMES = 500;
  private static final int LONGEST_NAME = 8;

  /** A longer first word of a sentence is a name and not an article. */
  private static final int LONGEST_ARTICLE = 3;

  /** How much nearer to the quote a name counts that stands in a sentence with a source. */
  private static final int SOURCE = 2_000;

  private final QuotedDraft draft;
  private final String text;
  private final Phrasebook phrases;
  private final List<Name> names = new ArrayList<>();

  /** One place where somebody is named. */
  private record Name(String form, int at, boolean source) {}

  PhrasebookSpeakers(QuotedDraft draft, Language language, Phrasebook phrases) {
    this.draft = draft;
    this.text = draft.text();
    this.phrases = phrases;
    Sentences sentences = draft.prose().sentences();
    Lexicon titles = phrases.isSpaced() ? null : Lexicon.of(language, "titles");
    for (int i = 0; i < sentences.count() && names.size() < MOST_NAMES; i++) {
      if (titles == null) {
        collectCapitalised(sentences.start(i), sentences.end(i));
      } else {
        collectTitled(sentences.start(i), sentences.end(i), titles);
      }
    }
  }

  List<String> likeliest(Quote quote) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.at() < quote.start() || name.at() >= quote.end()) {
        int distance = Math.abs(name.at() - quote.start()) - (name.source() ? SOURCE : 0);
        distances.merge(name.form(), distance, Math::min);
      }
    }
    return distances.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(MOST_OFFERED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void collectCapitalised(int start, int end) {
    boolean source = phrases.namesSource(draft, start, end);
    int i = start;
    while (i < end) {
      if (!startsCapital(i)) {
        i++;
        continue;
      }
      int from = i;
      int to = wordEnd(i, end);
      int words = 1;
      if (from == start && to - from <= LONGEST_ARTICLE) {
        i = to;
        continue;
      }
      while (to + 1 < end && text.charAt(to) == ' ' && startsCapital(to + 1)) {
        to = wordEnd(to + 1, end);
        words++;
      }
      if (words > 1 && !isInQuote(from)) {
        names.add(new Name(text.substring(from, to), from, source));
      }
      i = to;
    }
  }

  private boolean startsCapital(int at) {
    return Character.isUpperCase(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private int wordEnd(int at, int end) {
    int to = at;
    while (to < end && (Character.isLetter(text.charAt(to)) || isInner(to, end))) {
      to++;
    }
    return to;
  }

  private boolean isInner(int at, int end) {
    return (text.charAt(at) == '-' || text.charAt(at) == '’')
        && at + 1 < end
        && Character.isLetter(text.charAt(at + 1));
  }

  private void collectTitled(int start, int end, Lexicon titles) {
    boolean source = phrases.namesSource(draft, start, end);
    for (int i = start + 1; i < end; i++) {
      int behind = titles.longestAt(text, i, end);
      if (behind < 0) {
        continue;
      }
      int from = i;
      while (from > start && i - from < LONGEST_NAME && isNamePart(text.charAt(from - 1))) {
        from--;
      }
      if (from < i && i - from < LONGEST_NAME && !isInQuote(from)) {
        names.add(new Name(text.substring(from, behind), from, source));
      }
      i = behind - 1;
    }
  }

  /** Ideographs, and katakana as foreign names are written. */
  private static boolean isNamePart(char c) {
    return Letters.isHan(c) || c >= 0x30A1 && c <= 0x30FC || c == '々';
  }

  private boolean isInQuote(int at) {
    if (draft.quotes().isEmpty()) {
      return false;
    }
    int index = draft.indexOf(at);
    for (int i = Math.max(0, index - 1); i <= index && i < draft.quotes().size(); i++) {
      Quote quote = draft.quotes().get(i);
      if (quote.start() <= at && at < quote.end()) {
        return true;
      }
    }
    return false;
  }
}
