package dev.copydesk.bench.boilerplate;

import dev.copydesk.boilerplate.page.PageLines;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A draft with what an editor would keep of it: which of its lines are the article's.
 *
 * @param text what is pasted
 * @param body for each line of {@link PageLines}, whether it is of the article
 * @param weight how much its lines count in fitting
 */
record LabelledPage(
    String id,
    String site,
    String source,
    String language,
    String text,
    boolean[] body,
    float weight) {

  /** So many characters of an article may lie between a line and its neighbours in it. */
  private static final int NEAR = 400;

  /** Tells the lines of a page that stand in its article. */
  static LabelledPage of(
      String id, String site, String source, String language, String text, String article) {
    PageLines lines = lines(text);
    int count = lines.count();
    Article words = new Article(article);
    boolean[] body = new boolean[count];
    int[] at = new int[count];
    Arrays.fill(at, -1);
    // long lines first: they stand where they stand
    for (int i = 0; i < count; i++) {
      String line = text.substring(lines.start(i), lines.end(i));
      int[] grams = Article.grams(line);
      if (grams.length >= 3) {
        body[i] = words.share(grams) >= 0.5;
        at[i] = body[i] ? words.place(grams) : -1;
      }
    }
    // short ones where the article has them between the same neighbours
    int[] next = new int[count];
    int following = -1;
    for (int i = count - 1; i >= 0; i--) {
      next[i] = following;
      following = at[i] >= 0 ? at[i] : following;
    }
    int before = -1;
    int since = 0;
    for (int i = 0; i < count; i++) {
      since++;
      if (at[i] >= 0) {
        before = at[i];
        since = 0;
      } else if (Article.grams(text.substring(lines.start(i), lines.end(i))).length < 3) {
        String line = Article.folded(text.substring(lines.start(i), lines.end(i)));
        int from = before < 0 ? (next[i] < 0 ? 0 : Math.max(0, next[i] - NEAR)) : before;
        int to = next[i] < 0 ? from + NEAR + 60 * since : next[i];
        if (!line.isEmpty() && (before >= 0 || next[i] >= 0)) {
          int found = words.find(line, from, Math.min(to, from + 20 * NEAR));
          if (found >= 0) {
            body[i] = true;
            before = found + line.length();
            since = 0;
          }
        }
      }
    }
    return new LabelledPage(id, site, source, language, text, body, 1);
  }

  /**
   * The same page in another form.
   *
   * @param kept which of its lines are left
   * @param between what parts two lines; empty where that stays as it is
   * @return null where the lines would be read as others
   */
  @Nullable LabelledPage variant(String name, IntPredicate kept, String between, float weight) {
    PageLines lines = lines(text);
    StringBuilder other = new StringBuilder();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      if (kept.test(i)) {
        if (!labels.isEmpty()) {
          other.append(between.isEmpty() ? "\n" + "\n".repeat(lines.blanksBefore(i)) : between);
        }
        other.append(text, lines.start(i), lines.end(i));
        labels.add(body[i]);
      }
    }
    String words = other.toString();
    int count = lines(words).count();
    if (count != labels.size()) {
      return null;
    }
    boolean[] marked = new boolean[count];
    for (int i = 0; i < count; i++) {
      marked[i] = labels.get(i);
    }
    return new LabelledPage(id + name, site, source, language, words, marked, weight);
  }

  static PageLines lines(String text) {
    PageLines lines = PageLines.of(Prose.of(Draft.of("page.txt", text)));
    lines.lookAtLabels();
    lines.lookAtAll();
    return lines;
  }

  boolean isUnspaced() {
    return List.of("ko", "ja", "zh", "th", "my").contains(language);
  }

  /** An article's words, to find lines in. */
  private static final class Article {

    private final String folded;
    private final Map<Integer, Integer> places = new HashMap<>();

    Article(String text) {
      folded = folded(text);
      int word = 0;
      int[] starts = new int[folded.length() + 1];
      List<String> words = words(folded, starts);
      for (; word + 3 < words.size(); word++) {
        places.putIfAbsent(gram(words, word), starts[word]);
      }
    }

    double share(int[] grams) {
      int found = 0;
      for (int gram : grams) {
        found += places.containsKey(gram) ? 1 : 0;
      }
      return (double) found / grams.length;
    }

    int place(int[] grams) {
      int place = 0;
      for (int gram : grams) {
        place = Math.max(place, places.getOrDefault(gram, 0));
      }
      return place;
    }

    int find(String line, int from, int to) {
      int at = folded.indexOf(line, Math.max(0, from - 20));
      while (at >= 0 && at <= to) {
        boolean start = at == 0 || folded.charAt(at - 1) == ' ' || line.charAt(0) > 0x2E80;
        int behind = at + line.length();
        boolean end =
            behind == folded.length() || folded.charAt(behind) == ' ' || line.charAt(0) > 0x2E80;
        if (start && end) {
          return at;
        }
        at = folded.indexOf(line, at + 1);
      }
      return -1;
    }

    static int[] grams(String line) {
      String folded = folded(line);
      List<String> words = words(folded, new int[folded.length() + 1]);
      int[] grams = new int[Math.max(0, words.size() - 3)];
      for (int i = 0; i < grams.length; i++) {
        grams[i] = gram(words, i);
      }
      return grams;
    }

    private static int gram(List<String> words, int at) {
      return words.subList(at, at + 4).hashCode();
    }

    static List<String> words(String folded, int[] starts) {
      List<String> words = new ArrayList<>();
      int i = 0;
      while (i < folded.length()) {
        if (folded.charAt(i) == ' ') {
          i++;
          continue;
        }
        int start = i;
        if (folded.charAt(i) >= 0x2E80) {
          i++;
        } else {
          while (i < folded.length() && folded.charAt(i) != ' ' && folded.charAt(i) < 0x2E80) {
            i++;
          }
        }
        starts[words.size()] = start;
        words.add(folded.substring(start, i));
      }
      return words;
    }

    /** Letters and digits, folded, with one space between words. */
    static String folded(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      boolean space = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          if (space && folded.length() > 0) {
            folded.append(' ');
          }
          space = false;
          folded.append(PhraseFolding.fold(c));
        } else if (c != '\'' && c != '’') {
          space = true;
        }
      }
      return folded.toString();
    }
  }
}
