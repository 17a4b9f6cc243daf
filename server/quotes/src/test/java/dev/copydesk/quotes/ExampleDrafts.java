package dev.copydesk.quotes;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The example drafts that stand beside the entries of a language's lists, and what its desk says.
 */
record ExampleDrafts(String language, LanguageDesk desk) {

  static QuotedDraft quoted(String draft) {
    return new QuotedDraft(Prose.of(Draft.of(draft)), Ranges.none());
  }

  boolean isMissing(String draft) {
    return verdicts(draft).contains(Attribution.Verdict.MISSING);
  }

  List<Attribution.Verdict> verdicts(String draft) {
    QuotedDraft quoted = quoted(draft);
    LanguageDesk.Reading reading = desk.read(quoted);
    List<Attribution.Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < quoted.quotes().size(); i++) {
      Attribution attribution = reading.attribute(quoted.quotes().get(i));
      quoted.setAttribution(i, attribution);
      verdicts.add(attribution.verdict());
    }
    return verdicts;
  }

  List<String> speakers(String draft) {
    QuotedDraft quoted = quoted(draft);
    return desk.read(quoted).speakers(quoted.quotes().get(0));
  }

  /** Entry, draft in which it matches and draft in which it does not, line by line of a list. */
  Stream<String[]> entries(String list) {
    return Lexicon.text(language + "/" + list + ".tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replace("\\n", "\n").split("\t"));
  }
}
