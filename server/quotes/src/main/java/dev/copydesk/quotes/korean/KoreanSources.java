package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import org.jspecify.annotations.Nullable;

/** Who is the subject of the Korean sentences that quotes stand in. */
final class KoreanSources {

  /** Nobody names a source further away from the quote within one sentence. */
  private static final int FARTHEST = 300;

  private static final int LONGEST_WORD = 8;

  private final QuotedDraft draft;
  private final KoreanSegments segments;
  private final Lexicon anonymous = Lexicon.of(Language.KOREAN, "anonymous");
  private @Nullable KoreanNames names;

  KoreanSources(QuotedDraft draft, KoreanSegments segments) {
    this.draft = draft;
    this.segments = segments;
  }

  /** Made when first needed: most drafts never ask for a name. */
  KoreanNames names() {
    KoreanNames known = names;
    if (known == null) {
      known = new KoreanNames(draft.text());
      names = known;
    }
    return known;
  }

  /** The last subject before the quote in its sentence, else the first behind it; null if none. */
  KoreanNames.@Nullable Name of(Quote quote) {
    KoreanWords before = before(quote);
    for (int i = before.count() - 1; i >= 0; i--) {
      KoreanNames.Name name = names().subject(before, i);
      if (name != null) {
        return name;
      }
    }
    KoreanWords behind = behind(quote);
    for (int i = 0; i < behind.count(); i++) {
      KoreanNames.Name name = names().subject(behind, i);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The source that nobody can check whose words the quote is; null where it is not such a one. */
  KoreanNames.@Nullable Name anonymous(Quote quote) {
    if (!mentionsAnonymous(before(quote)) && !mentionsAnonymous(behind(quote))) {
      return null;
    }
    KoreanNames.Name name = of(quote);
    return name != null && name.kind() == KoreanNames.Kind.ANONYMOUS ? name : null;
  }

  private boolean mentionsAnonymous(KoreanWords words) {
    for (int i = 0; i < words.count(); i++) {
      int end = words.end(i);
      for (int from = Math.max(words.start(i), end - LONGEST_WORD); from < end - 1; from++) {
        int behind = anonymous.longestAt(draft.text(), from, end);
        if (behind >= end - 2) {
          return true;
        }
      }
    }
    return false;
  }

  private KoreanWords before(Quote quote) {
    int segment = segments.at(quote.start());
    int start = segment < 0 ? quote.start() : Math.min(segments.start(segment), quote.start());
    return KoreanWords.of(draft, Math.max(start, quote.start() - FARTHEST), quote.start());
  }

  private KoreanWords behind(Quote quote) {
    int segment = segments.at(quote.start());
    int end = segment < 0 ? quote.end() : Math.max(segments.end(segment), quote.end());
    return KoreanWords.of(draft, quote.end(), Math.min(end, quote.end() + FARTHEST));
  }
}
