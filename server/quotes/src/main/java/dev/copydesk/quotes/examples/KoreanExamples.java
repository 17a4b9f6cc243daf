package dev.copydesk.quotes.examples;

import dev.copydesk.quotes.korean.KoreanDesk;
import dev.copydesk.quotes.korean.KoreanTail;
import dev.copydesk.quotes.scan.Attribution.Verdict;
import dev.copydesk.quotes.scan.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the examples of the Korean lists show. */
final class KoreanExamples {

  private static final KoreanDesk DESK = new KoreanDesk();

  private KoreanExamples() {}

  static Map<String, Shows> all() {
    Map<String, Shows> all = new LinkedHashMap<>();
    List.of("quotatives", "particles", "acts")
        .forEach(list -> all.put(list, Shows.when(KoreanExamples::goesOn)));
    List.of("says", "writes", "asks", "gestures", "pointers", "people", "labels", "writers")
        .forEach(list -> all.put(list, Shows.unless(draft -> has(draft, Verdict.MISSING))));
    List.of("titles", "bodies", "surnames")
        .forEach(list -> all.put(list, Shows.unless(KoreanExamples::namesNobody)));
    all.put("anonymous", Shows.when(draft -> has(draft, Verdict.ANONYMOUS)));
    all.put("nonames", Shows.when(KoreanExamples::namesNobody));
    return all;
  }

  private static boolean has(String text, Verdict verdict) {
    ExampleDraft draft = ExampleDraft.of(text);
    return draft.has(verdict, DESK.read(draft.draft())::attribute);
  }

  private static boolean namesNobody(String draft) {
    return ExampleDraft.of(draft).speakers(DESK).isEmpty();
  }

  /** Whether the sentence goes on behind the quote. */
  private static boolean goesOn(String draft) {
    Quote quote = ExampleDraft.of(draft).first();
    if (quote == null) {
      return false;
    }
    char last = draft.charAt(quote.innerEnd() - 1);
    return new KoreanTail().of(draft, quote.end(), draft.length(), last) != KoreanTail.Kind.ENDS;
  }
}
