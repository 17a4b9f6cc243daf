package dev.copydesk.quotes.examples;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.phrasebook.PhrasebookDesk;
import dev.copydesk.quotes.scan.Attribution.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the examples of the lists show in a language that is read by a phrasebook. */
final class PhrasebookExamples {

  private final PhrasebookDesk desk;

  private PhrasebookExamples(Language language) {
    this.desk = new PhrasebookDesk(language);
  }

  static Map<String, Shows> all(Language language) {
    PhrasebookExamples examples = new PhrasebookExamples(language);
    Map<String, Shows> all = new LinkedHashMap<>();
    List.of("says", "sources").forEach(list -> all.put(list, examples::attributes));
    List.of("tails", "pronouns", "ages", "roles", "topics", "naming")
        .forEach(list -> all.put(list, Shows.unless(examples::isMissing)));
    List.of("little", "openers").forEach(list -> all.put(list, Shows.when(examples::isMissing)));
    all.put("titles", examples::namesSpeaker);
    return all;
  }

  private boolean attributes(String entry, String draft, boolean matches) {
    Verdict verdict = ExampleDraft.of(draft).verdict(desk);
    return verdict == (matches ? Verdict.ATTRIBUTED : Verdict.MISSING);
  }

  private boolean isMissing(String draft) {
    return ExampleDraft.of(draft).verdict(desk) == Verdict.MISSING;
  }

  private boolean namesSpeaker(String entry, String draft, boolean matches) {
    List<String> speakers = ExampleDraft.of(draft).speakers(desk);
    return matches ? speakers.stream().anyMatch(name -> name.endsWith(entry)) : speakers.isEmpty();
  }
}
