package dev.copydesk.bench.boilerplate;

import dev.copydesk.boilerplate.page.PageLines;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The forms in which a page is pasted other than whole: the article alone, the page without its
 * first lines, its empty lines lost or doubled, and as a smaller site would have it.
 */
final class PageVariants {

  private PageVariants() {}

  /** The forms of a page that has an article; the same for the same page. */
  static List<LabelledPage> of(LabelledPage page) {
    boolean[] body = page.body();
    int first = 0;
    while (first < body.length && !body[first]) {
      first++;
    }
    if (first == body.length) {
      return List.of();
    }
    int from = first;
    Random random = new Random(page.id().hashCode());
    String between = random.nextBoolean() ? "\n" : "\n\n";
    return Stream.of(
            page.variant("/article", line -> body[line], "", 0.5f),
            page.variant("/headless", line -> line >= from, "", 0.3f),
            page.variant("/lines", line -> true, between, 0.3f),
            page.variant("/thinned", thinned(page, random)::get, "", 0.5f))
        .filter(Objects::nonNull)
        .toList();
  }

  /** All of the article, and few of the menus, lists and boxes. */
  private static BitSet thinned(LabelledPage page, Random random) {
    PageLines lines = LabelledPage.lines(page.text());
    BitSet kept = new BitSet();
    double share = 0.1 + 0.5 * random.nextDouble();
    boolean keep = true;
    for (int i = 0; i < lines.count(); i++) {
      boolean other =
          i > 0
              && (lines.blanksBefore(i) > 0
                  || page.body()[i] != page.body()[i - 1]
                  || random.nextInt(12) == 0);
      if (other) {
        keep = random.nextDouble() < share;
      }
      kept.set(i, keep || page.body()[i]);
    }
    return kept;
  }
}
