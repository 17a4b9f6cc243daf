package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.ClueTreeFitting.Case;
import dev.copydesk.bench.quotes.OrphanedQuotes.Kind;
import dev.copydesk.bench.quotes.OrphanedQuotes.Made;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.english.EnglishReading;
import dev.copydesk.quotes.english.judge.ClueTrees;
import dev.copydesk.quotes.english.judge.EnglishJudge;
import dev.copydesk.quotes.english.judge.Seams;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits what the English quote rule decides doubtful quotes by, and says how well it does on
 * articles that it was not fitted to.
 *
 * <pre>java -cp benchmarks.jar dev.copydesk.bench.quotes.FitQuoteWeights POLNEAR OUT [SHARE]</pre>
 *
 * <p>POLNEAR is a folder of PolNeAR ({@code text/}, {@code attributions/}). The articles are dealt
 * into five hands by their names; each hand is judged by what was fitted to the other four. The
 * threshold is the lowest at which at most SHARE (0.0035) of the sound quotes of all five are
 * marked. Then everything is fitted to all articles, and {@code clues.seams} and {@code
 * clues.trees} are written into OUT. The same articles give the same files. Only figures are
 * written, no words of an article.
 */
public final class FitQuoteWeights {

  private static final int HANDS = 5;
  private static final double[] SHARES = {0.002, 0.003, 0.0035, 0.004, 0.005, 0.0067};

  /** A quote, and how it was judged by trees that have not seen it. */
  private record Judged(Kind kind, int hand, double score) {}

  private FitQuoteWeights() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: FitQuoteWeights POLNEAR OUT [SHARE]");
      System.exit(2);
    }
    List<PolNear.Article> articles = PolNear.read(Path.of(args[0]));
    double share = args.length > 2 ? Double.parseDouble(args[2]) : 0.0035;
    List<Judged> judged = new ArrayList<>();
    for (int hand = 0; hand < HANDS; hand++) {
      judgeHand(articles, hand, judged);
    }
    for (double each : SHARES) {
      print(judged, each);
    }
    System.out.println("chosen:");
    print(judged, share);
    Path out = Path.of(args[1]);
    Seams seams = seams(articles);
    String trees = ClueTreeFitting.fit(cases(articles, seams));
    String head = "# Fitted by FitQuoteWeights; see Seams and ClueTrees for the form.\n";
    Files.writeString(out.resolve("clues.seams"), head + seams.written());
    String threshold = String.format(Locale.ROOT, "threshold %.2f\n", threshold(judged, share));
    Files.writeString(out.resolve("clues.trees"), head + threshold + trees);
  }

  private static int hand(PolNear.Article article) {
    return Math.floorMod(article.name().hashCode(), HANDS);
  }

  private static Seams seams(List<PolNear.Article> articles) {
    SeamCount count = new SeamCount();
    articles.forEach(article -> count.add(article.text()));
    return count.seams();
  }

  private static void judgeHand(List<PolNear.Article> articles, int hand, List<Judged> judged) {
    List<PolNear.Article> others = articles.stream().filter(a -> hand(a) != hand).toList();
    Seams seams = seams(others);
    ClueTrees trees = ClueTrees.read(ClueTreeFitting.fit(cases(others, seams)));
    for (PolNear.Article article : articles) {
      if (hand(article) == hand) {
        for (Made made : OrphanedQuotes.of(article)) {
          for (int[] clues : clues(made, seams)) {
            double score = clues == null ? Double.NEGATIVE_INFINITY : trees.score(clues);
            judged.add(new Judged(made.kind(), hand, score));
          }
        }
      }
    }
  }

  private static List<Case> cases(List<PolNear.Article> articles, Seams seams) {
    List<Case> cases = new ArrayList<>();
    for (PolNear.Article article : articles) {
      for (Made made : OrphanedQuotes.of(article)) {
        for (int[] clues : clues(made, seams)) {
          if (clues != null) {
            cases.add(new Case(clues, made.kind().missing, made.kind().weight));
          }
        }
      }
    }
    return cases;
  }

  /** The clues to each quote that is meant; null where there is no doubt, or no quote. */
  private static List<int[]> clues(Made made, Seams seams) {
    QuotedDraft draft = new QuotedDraft(Prose.of(Draft.of(made.text())), Ranges.none());
    EnglishReading reading = new EnglishReading(draft, new EnglishJudge(seams, ClueTrees.read("")));
    int[][] found = new int[made.quotes().size()][];
    for (Quote quote : draft.quotes()) {
      int[] clues = reading.clues(quote);
      for (int i = 0; i < found.length && clues != null; i++) {
        if (made.quotes().get(i).meets(new Stretch(quote.start(), quote.end()))) {
          found[i] = clues.clone();
        }
      }
    }
    return Arrays.asList(found);
  }

  private static double threshold(List<Judged> judged, double share) {
    double[] sound =
        judged.stream()
            .filter(one -> one.kind() == Kind.SOUND)
            .mapToDouble(Judged::score)
            .sorted()
            .toArray();
    return sound[sound.length - 1 - (int) (share * sound.length)];
  }

  private static void print(List<Judged> judged, double share) {
    double threshold = threshold(judged, share);
    System.out.printf("sound quotes marked at most %.4f, threshold %.2f%n", share, threshold);
    for (Kind kind : Kind.values()) {
      StringBuilder line = new StringBuilder(String.format("  %-18s", kind));
      for (int hand = -1; hand < HANDS; hand++) {
        int only = hand;
        List<Judged> these =
            judged.stream()
                .filter(one -> one.kind() == kind && (only < 0 || one.hand() == only))
                .toList();
        long marked = these.stream().filter(one -> one.score() > threshold).count();
        line.append(String.format(" %5d %.4f", these.size(), marked / (double) these.size()));
      }
      System.out.println(line);
    }
  }
}
