package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the pages apart that were pasted one behind the other into one draft: a page ends with its
 * copyright, and the next begins with a menu or its title and has an article of its own.
 */
final class PageParts {

  private static final int COPYRIGHT = kinds(Kind.COPYRIGHT);
  private static final int NAVIGATION = kinds(Kind.NAVIGATION);

  private static final int ENDS =
      kinds(Kind.NAVIGATION, Kind.SHARE, Kind.RELATED_LINKS, Kind.COMMENTS, Kind.SUBSCRIBE);

  /** Sentences of an article, at least. */
  private static final int FEWEST_SENTENCES = 4;

  /** Words in them, at least. */
  private static final float FEWEST_WORDS = 80;

  /** Different labels of the next page's menu, at least. */
  private static final int FEWEST_LABELS = 3;

  /** So many lines in front of an article its headline may stand in. */
  private static final int HEAD = 40;

  /** A narrower line is a label. */
  private static final float SHORTEST_TITLE = 4;

  /** Two lines that begin with so many characters the same are taken for the same title. */
  private static final int BEGINNING = 24;

  /** No longer line is the copyright of a page. */
  private static final float WIDEST_COPYRIGHT = 40;

  private final PageLines lines;

  private PageParts(PageLines lines) {
    this.lines = lines;
  }

  /** The pages of a draft, one behind the other; the lines themselves where there is one. */
  static List<PageLines> of(PageLines lines) {
    PageParts parts = new PageParts(lines);
    List<Integer> starts = parts.starts();
    if (starts.size() == 1) {
      return List.of(lines);
    }
    List<PageLines> pages = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.count();
      pages.add(lines.part(starts.get(i), to));
    }
    return pages;
  }

  /** The first lines of the pages. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    int behind = 0; // the last line of an article
    int last = -1; // the last line of a copyright since the article before
    boolean article = false;
    Run run = new Run();
    for (int i = 0; i < lines.count(); i++) {
      if (lines.near(i, COPYRIGHT) && lines.width(i) < WIDEST_COPYRIGHT) {
        last = article ? i : -1;
        run.clear();
      } else if (run.reaches(i)) {
        if (article && run.from > behind) {
          int begin = last >= behind ? last + 1 : title(behind, run.from);
          if (begin >= 0 && hasMenu(begin, run.from) && hasEnd(i + 1)) {
            starts.add(begin);
          }
        }
        article = true;
        behind = i + 1;
        last = -1;
      }
    }
    return starts;
  }

  /** The line that a headline in front of an article says again; -1 where there is none. */
  private int title(int from, int to) {
    Set<String> headlines = new HashSet<>();
    for (int i = Math.max(from, to - HEAD); i < to; i++) {
      if (lines.width(i) >= SHORTEST_TITLE && !lines.cued(i, ~0)) {
        headlines.add(beginning(i));
      }
    }
    for (int i = from; i < to - 1; i++) {
      if (lines.width(i) >= SHORTEST_TITLE
          && !lines.isStrong(i)
          && headlines.contains(beginning(i))
          && lines.hash(i) != lines.hash(i + 1)
          && isSaidAgain(i, to)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSaidAgain(int line, int to) {
    String words = beginning(line);
    for (int i = Math.max(line + 1, to - HEAD); i < to; i++) {
      if (lines.width(i) >= SHORTEST_TITLE && beginning(i).equals(words)) {
        return true;
      }
    }
    return false;
  }

  private String beginning(int line) {
    String words = Shape.folded(lines.text(), lines.start(line), lines.end(line));
    return words.substring(0, Math.min(BEGINNING, words.length()));
  }

  /** Whether the lines in front of an article have the menu of another page. */
  private boolean hasMenu(int from, int to) {
    Set<Long> labels = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (lines.is(i, NAVIGATION)) {
        labels.add(lines.hash(i));
      }
    }
    return labels.size() >= FEWEST_LABELS;
  }

  /** Whether a page goes on behind an article; behind its small print nothing does. */
  private boolean hasEnd(int from) {
    Set<Long> labels = new HashSet<>();
    for (int i = from; i < lines.count() && labels.size() < FEWEST_LABELS; i++) {
      if (!lines.isStrong(i) && lines.is(i, ENDS)) {
        labels.add(lines.hash(i));
      }
    }
    return labels.size() >= FEWEST_LABELS;
  }

  /** Sentences that follow each other with few labels between them. */
  private final class Run {

    private static final int LONGEST_GAP = 4;

    private int from;
    private int last;
    private int sentences;
    private float words;

    void clear() {
      sentences = 0;
      words = 0;
    }

    /** Adds a line; whether what was added makes an article. */
    boolean reaches(int line) {
      if (sentences > 0 && line - last > LONGEST_GAP) {
        clear();
      }
      if (lines.isStrong(line) && !lines.cued(line, ~0)) {
        from = sentences == 0 ? line : from;
        last = line;
        sentences++;
        words += lines.width(line);
      }
      return sentences >= FEWEST_SENTENCES && words >= FEWEST_WORDS;
    }
  }
}
