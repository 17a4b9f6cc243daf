package dev.copydesk.quotes.examples;

import dev.copydesk.quotes.english.EnglishDesk;
import dev.copydesk.quotes.english.EnglishReading;
import dev.copydesk.quotes.english.speakers.EnglishName.Mention;
import dev.copydesk.quotes.english.speakers.EnglishNames;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.EnglishWords;
import dev.copydesk.quotes.scan.Attribution.Verdict;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the examples of the English lists show. */
final class EnglishExamples {

  private static final EnglishDesk DESK = new EnglishDesk();

  private EnglishExamples() {}

  static Map<String, Shows> all() {
    Map<String, Shows> all = new LinkedHashMap<>();
    List.of("verbs", "stance", "nouns", "naming")
        .forEach(list -> all.put(list, Shows.unless(EnglishExamples::isMissing)));
    List.of("objects", "conjunctions", "relatives", "days", "nounverbs")
        .forEach(list -> all.put(list, Shows.when(EnglishExamples::isMissing)));
    all.put("pronouns", reads(EnglishWords.PRONOUN));
    all.put("determiners", reads(EnglishWords.DETERMINER));
    all.put("auxiliaries", reads(EnglishWords.AUXILIARY));
    all.put("adverbs", reads(EnglishWords.ADVERB));
    all.put("abbreviations", reads(EnglishWords.ABBREVIATION));
    all.put("prepositions", reads(EnglishWords.PREPOSITION));
    all.put("subordinators", reads(EnglishWords.SUBORDINATOR));
    all.put("anonymous", Shows.when(EnglishExamples::isAnonymous));
    all.put("titles", EnglishExamples::showsTitle);
    all.put("places", EnglishExamples::showsPlace);
    all.put("men", (entry, draft, man) -> gender(draft) == (man ? 1 : -1));
    all.put("women", (entry, draft, woman) -> gender(draft) == (woman ? -1 : 1));
    all.put("nonames", (entry, draft, matches) -> names(draft, entry) != matches);
    all.put("bodies", (entry, draft, matches) -> offersBody(draft, entry) == matches);
    all.put("elisions", Shows.when(draft -> ExampleDraft.of(draft).hasNoQuote()));
    return all;
  }

  /** One word of a sort outside quotes where the entry counts, none where it does not. */
  private static Shows reads(int sort) {
    return Shows.when(
        text -> {
          QuotedDraft draft = ExampleDraft.of(text).draft();
          EnglishTokens tokens = new EnglishTokens(draft, 0);
          return IntStream.range(0, tokens.size()).anyMatch(token -> tokens.has(token, sort));
        });
  }

  /** By what the sentences say alone, before the judge weighs it. */
  private static boolean isMissing(String text) {
    ExampleDraft draft = ExampleDraft.of(text);
    return draft.has(Verdict.MISSING, new EnglishReading(draft.draft())::told);
  }

  private static boolean isAnonymous(String text) {
    ExampleDraft draft = ExampleDraft.of(text);
    return draft.has(Verdict.ANONYMOUS, DESK.read(draft.draft())::attribute);
  }

  private static boolean showsTitle(String entry, String draft, boolean matches) {
    List<String> speakers = ExampleDraft.of(draft).speakers(DESK);
    Predicate<String> titled = speaker -> speaker.startsWith(entry + " ");
    return matches ? speakers.stream().anyMatch(titled) : speakers.isEmpty();
  }

  /** Offered as a speaker, but behind somebody who is a person. */
  private static boolean showsPlace(String entry, String draft, boolean matches) {
    List<String> speakers = ExampleDraft.of(draft).speakers(DESK);
    return matches ? speakers.indexOf(entry) > 0 : !speakers.contains(entry);
  }

  private static double gender(String draft) {
    List<Mention> mentions = mentions(draft);
    return mentions.isEmpty() ? 0 : mentions.get(0).name().gender();
  }

  private static boolean names(String draft, String entry) {
    return mentions(draft).stream()
        .anyMatch(name -> draft.substring(name.start(), name.end()).contains(entry));
  }

  private static boolean offersBody(String draft, String entry) {
    return ExampleDraft.of(draft).speakers(DESK).stream()
        .anyMatch(speaker -> speaker.startsWith("the ") && speaker.endsWith(" " + entry));
  }

  private static List<Mention> mentions(String draft) {
    return new EnglishNames(ExampleDraft.of(draft).draft()).mentions();
  }
}
