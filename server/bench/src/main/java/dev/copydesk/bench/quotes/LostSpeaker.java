package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.PolNear.Article;
import dev.copydesk.bench.quotes.PolNear.Attributed;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article from which who said something has been cut, as it is when an editor loses it.
 *
 * @param article name of the article
 * @param sort how the case was made
 * @param text the article without source and cue of one attribution
 * @param start offset into {@code text} of the quote's opening mark
 * @param end offset behind its closing mark
 * @param family the last capitalised word of the source that was cut; stands elsewhere in the text
 * @param head the last capitalised word of what the source begins with: of Ann Lee, the mayor of
 *     Selwood, it is Lee
 */
record LostSpeaker(
    String article, Sort sort, String text, int start, int end, String family, String head) {

  /** How a case was made. */
  enum Sort {
    /** The only quote of its paragraph and of those beside it. These are measured. */
    ALONE,
    /** Any other quote. */
    AMONG_OTHERS
  }

  /** Words that a source without a name begins with: {@code He}, {@code The report}. */
  private static final Set<String> NAMELESS =
      Set.of("He", "She", "It", "They", "We", "The", "One", "This", "That", "In", "But", "And");

  private static final Pattern CAPITALISED =
      Pattern.compile("[A-Z][\\w’'-]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether the source was one with a name. */
  boolean isNamed() {
    return !NAMELESS.contains(head);
  }

  static void of(Article article, Consumer<LostSpeaker> cases) {
    SourcedQuotes sourced = new SourcedQuotes(article);
    String text = article.text();
    List<Stretch> marked = SourcedQuotes.marked(text, new Stretch(0, text.length()));
    for (Stretch quote : sourced.quotes()) {
      List<Attributed> hits = sourced.naming(quote);
      List<Stretch> frame = hits.stream().flatMap(hit -> hit.frame().stream()).toList();
      Sort sort = isAlone(text, quote, marked) ? Sort.ALONE : Sort.AMONG_OTHERS;
      cut(article, sort, quote, frame, hits.get(0), cases);
    }
  }

  private static void cut(
      Article article,
      Sort sort,
      Stretch quote,
      List<Stretch> frame,
      Attributed lost,
      Consumer<LostSpeaker> cases) {
    Stretch paragraph = paragraph(article.text(), quote.start());
    boolean inside =
        quote.end() <= paragraph.end()
            && frame.stream()
                .allMatch(
                    one ->
                        one.start() >= paragraph.start()
                            && one.end() <= paragraph.end()
                            && !one.meets(quote));
    String family = family(article.text(), lost.source());
    if (!inside || family == null) {
      return;
    }
    StringBuilder text = new StringBuilder(article.text());
    int start = quote.start();
    int end = quote.end();
    List<Stretch> backwards =
        frame.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Stretch::start).reversed())
            .toList();
    for (Stretch one : backwards) {
      text.delete(one.start(), one.end());
      if (one.end() <= quote.start()) {
        start -= one.end() - one.start();
        end -= one.end() - one.start();
      }
    }
    String left = text.toString();
    if (Pattern.compile("\\b" + Pattern.quote(family) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(left)
        .find()) {
      cases.accept(
          new LostSpeaker(
              article.name(),
              sort,
              left,
              start,
              end,
              family,
              head(article.text(), lost.source(), family)));
    }
  }

  /** No other quote stands in its paragraph and in those beside it, and no colon leads in. */
  private static boolean isAlone(String text, Stretch quote, List<Stretch> quotes) {
    Stretch here = paragraph(text, quote.start());
    int before = here.start() - 1;
    while (before >= 0 && text.charAt(before) == '\n') {
      before--;
    }
    int behind = here.end();
    while (behind < text.length() && text.charAt(behind) == '\n') {
      behind++;
    }
    int from = before < 0 ? here.start() : paragraph(text, before).start();
    int to = behind == text.length() ? here.end() : paragraph(text, behind).end();
    Stretch around = new Stretch(from, to);
    String lead = text.substring(from, here.start()).stripTrailing();
    return quotes.stream().filter(around::meets).count() == 1 && !lead.endsWith(":");
  }

  private static Stretch paragraph(String text, int at) {
    int end = text.indexOf('\n', at);
    return new Stretch(
        text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end < 0 ? text.length() : end);
  }

  private static @org.jspecify.annotations.Nullable String family(
      String text, List<Stretch> source) {
    String family = null;
    for (Stretch piece : source) {
      Matcher word = CAPITALISED.matcher(text.substring(piece.start(), piece.end()));
      while (word.find()) {
        family = word.group();
      }
    }
    return family;
  }

  private static final Pattern HEAD =
      Pattern.compile(",| (?:who|whose|of|from|for|at|in|with|on|about|and) ");

  private static String head(String text, List<Stretch> source, String family) {
    Stretch piece = source.get(0);
    String whole = text.substring(piece.start(), piece.end());
    Matcher end = HEAD.matcher(whole);
    Matcher word = CAPITALISED.matcher(end.find() ? whole.substring(0, end.start()) : whole);
    String head = family;
    while (word.find()) {
      head = word.group();
    }
    return head;
  }
}
