package dev.copydesk.bench.boilerplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.boilerplate.page.PageChain;
import dev.copydesk.boilerplate.page.PageJudge;
import dev.copydesk.boilerplate.page.PageLines;
import dev.copydesk.boilerplate.page.WordWeights;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits {@link PageJudge}, which tells the lines of an article from those of the page around it, and
 * measures it on sites that were kept aside.
 *
 * <pre>
 * java -Xmx4g -cp … dev.copydesk.bench.boilerplate.FitPageJudge FOLDER PAGES…
 * java -Xmx4g -cp … dev.copydesk.bench.boilerplate.FitPageJudge --without=N FOLDER PAGES…
 * java -Xmx4g -cp … dev.copydesk.bench.boilerplate.FitPageJudge --measure PAGES…
 * </pre>
 *
 * PAGES are JSON files of pages, each an object by name: {@code {"page": all the visible text,
 * "article": its body, "site", "lang", "source"}}, as the Web Content Extraction Benchmark
 * (Murrough-Foley/web-content-extraction-benchmark, CC BY 4.0), trafilatura, fundus and others have
 * them, or as {@link DraftPages} makes them. {@code judge.words} and {@code judge.trees} are
 * written into FOLDER, {@code server/boilerplate/src/main/resources/dev/copydesk/boilerplate/page}:
 * the same pages give the same bytes. No word of a page goes into it, only weights by hashes.
 *
 * <p>With {@code --without} one fifth of the sites, by a hash of their names, is left out; with
 * {@code --measure} each fifth in turn, and how the lines left by a judge fitted to the others
 * compare with the articles is printed: precision and recall of their runs of four words (or
 * characters), averaged over pages, by source and language.
 */
public final class FitPageJudge {

  private static final int FOLDS = 5;
  private static final int NONE = -1;
  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(200, 31, 0.4, 0.35, 10, 5);

  private final List<LabelledPage> pages = new ArrayList<>();
  private final Map<String, String> articles = new HashMap<>();
  private final int originals;
  private final PageLines[] lines;
  private final List<List<WordFitting.Line>> wordsByFold = new ArrayList<>();
  private final Map<List<Integer>, WordWeights> words = new HashMap<>();

  private FitPageJudge(List<String> files) throws IOException {
    for (String file : files) {
      read(Path.of(file));
    }
    pages.sort(Comparator.comparing(LabelledPage::site).thenComparing(LabelledPage::id));
    originals = pages.size();
    for (LabelledPage page : List.copyOf(pages)) {
      pages.addAll(PageVariants.of(page));
    }
    lines = pages.stream().map(page -> LabelledPage.lines(page.text())).toArray(PageLines[]::new);
    for (int fold = 0; fold < FOLDS; fold++) {
      wordsByFold.add(new ArrayList<>());
    }
    for (int i = 0; i < originals; i++) {
      WordFitting.add(pages.get(i), lines[i], wordsByFold.get(fold(i)));
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    if (words.get(0).equals("--measure")) {
      new FitPageJudge(words.subList(1, words.size())).measure();
      return;
    }
    int without = NONE;
    if (words.get(0).startsWith("--without=")) {
      without = Integer.parseInt(words.remove(0).substring("--without=".length()));
    }
    FitPageJudge fitting = new FitPageJudge(words.subList(1, words.size()));
    Path folder = Path.of(words.get(0));
    Files.writeString(
        folder.resolve(PageJudge.TREES),
        "# Fitted by FitPageJudge; the signs are numbered as LineSigns has them.\n"
            + fitting.trees(without));
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(folder.resolve(PageJudge.WORDS)))) {
      fitting.words(without, without).write(out);
    }
  }

  private void read(Path file) throws IOException {
    JsonNode all = new ObjectMapper().readTree(file.toFile());
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      JsonNode page = entry.getValue();
      String article = page.path("article").asText();
      articles.put(entry.getKey(), article);
      pages.add(
          LabelledPage.of(
              entry.getKey(),
              page.path("site").asText(host(page.path("url").asText())),
              page.path("source").asText("unnamed"),
              page.path("lang").asText("en"),
              page.path("page").asText(),
              article));
    }
  }

  private static String host(String address) {
    String[] parts = address.split("/");
    return parts.length > 2 ? parts[2] : address;
  }

  private int fold(int page) {
    try {
      byte[] site = pages.get(page).site().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("MD5").digest(site);
      return ((hash[0] & 255) << 8 | hash[1] & 255) % FOLDS;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Weights of words fitted without the sites of one fold or two. */
  private WordWeights words(int one, int other) {
    return words.computeIfAbsent(
        List.of(Math.min(one, other), Math.max(one, other)),
        key -> {
          List<WordFitting.Line> learnt = new ArrayList<>();
          for (int fold = 0; fold < FOLDS; fold++) {
            if (!key.contains(fold)) {
              learnt.addAll(wordsByFold.get(fold));
            }
          }
          return WordFitting.fit(learnt);
        });
  }

  /** Fits trees without one fold. What words say of a line was learnt from other sites than its. */
  private String trees(int aside) {
    int[] learnt = IntStream.range(0, pages.size()).filter(i -> fold(i) != aside).toArray();
    for (int fold = 0; fold < FOLDS; fold++) {
      words(aside, fold);
    }
    LineTable table =
        new LineTable(
            Arrays.stream(learnt).mapToObj(pages::get).toList(),
            Arrays.stream(learnt).mapToObj(i -> lines[i]).toArray(PageLines[]::new),
            i -> words(aside, fold(learnt[i])));
    return table.fit(PLAN);
  }

  private void measure() throws IOException {
    Map<String, List<double[]>> found = new TreeMap<>();
    for (int aside = 0; aside < FOLDS; aside++) {
      PageJudge judge = PageJudge.of(words(aside, aside), trees(aside));
      for (int i = 0; i < originals; i++) {
        if (fold(i) == aside) {
          double[] one = compare(i, judge);
          LabelledPage page = pages.get(i);
          for (String part : List.of("all", "fold " + aside, page.source(), page.language())) {
            found.computeIfAbsent(part, key -> new ArrayList<>()).add(one);
          }
        }
      }
    }
    found.forEach(FitPageJudge::print);
  }

  private double[] compare(int number, PageJudge judge) {
    LabelledPage page = pages.get(number);
    BitSet chrome = PageChain.chrome(judge.scores(lines[number]));
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < lines[number].count(); i++) {
      if (!chrome.get(i)) {
        left.append(page.text(), lines[number].start(i), lines[number].end(i)).append('\n');
      }
    }
    return Shingles.compare(
        left.toString(), articles.getOrDefault(page.id(), ""), page.isUnspaced());
  }

  private static void print(String part, List<double[]> pages) {
    double precision = pages.stream().mapToDouble(page -> page[0]).average().orElse(0);
    double recall = pages.stream().mapToDouble(page -> page[1]).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%-16s %5d pages, f1 %.4f, precision %.4f, recall %.4f%n",
        part,
        pages.size(),
        2 * precision * recall / (precision + recall),
        precision,
        recall);
  }
}
