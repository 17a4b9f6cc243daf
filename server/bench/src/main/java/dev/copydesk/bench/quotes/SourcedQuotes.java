package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.PolNear.Attributed;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quotes of an article and who its annotators say speaks them. */
final class SourcedQuotes {

  private static final Pattern QUOTED = Pattern.compile("“([^“”]{1,2000})”|\"([^\"\\n]{1,2000})\"");

  /** A quote of fewer words can be a term. */
  private static final int FEWEST_WORDS = 5;

  private final String text;
  private final List<Attributed> attributions;

  SourcedQuotes(PolNear.Article article) {
    this.text = article.text();
    this.attributions = article.attributions();
  }

  /** Everything in quote marks in a part of a text, of any length. */
  static List<Stretch> marked(String text, Stretch in) {
    List<Stretch> quotes = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text).region(in.start(), in.end());
    while (matcher.find()) {
      quotes.add(new Stretch(matcher.start(), matcher.end()));
    }
    return quotes;
  }

  /** The quotes that are long enough to be speech and that the annotators gave a source. */
  List<Stretch> quotes() {
    return marked(text, new Stretch(0, text.length())).stream()
        .filter(quote -> isLong(quote) && !naming(quote).isEmpty())
        .toList();
  }

  private boolean isLong(Stretch quote) {
    return text.substring(quote.start() + 1, quote.end() - 1).strip().split("\\s+").length
        >= FEWEST_WORDS;
  }

  List<Attributed> attributions() {
    return attributions;
  }

  /** The attributions of a quote that name a source. */
  List<Attributed> naming(Stretch quote) {
    return attributions.stream()
        .filter(event -> !event.source().isEmpty())
        .filter(event -> event.content().stream().anyMatch(content -> content.meets(quote)))
        .toList();
  }

  /** The lines that are not empty. */
  List<Stretch> paragraphs() {
    List<Stretch> paragraphs = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        paragraphs.add(new Stretch(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }
}
