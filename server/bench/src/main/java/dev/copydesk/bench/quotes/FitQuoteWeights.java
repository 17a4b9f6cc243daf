package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.OrphanedQuotes.Kind;
import dev.copydesk.bench.quotes.OrphanedQuotes.Made;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import dev.copydesk.bench.trees.AskedSign;
import dev.copydesk.bench.trees.Loss;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.english.EnglishReading;
import dev.copydesk.quotes.english.judge.Clue;
import dev.copydesk.quotes.english.judge.ClueTrees;
import dev.copydesk.quotes.english.judge.EnglishJudge;
import dev.copydesk.quotes.english.judge.Seams;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fits what the English quote rule decides doubtful quotes by, and says how well it does on
 * articles of outlets that it was not fitted to.
 *
 * <pre>java -cp benchmarks.jar dev.copydesk.bench.quotes.FitQuoteWeights OUT PUBLISHED LABELLED…
 * </pre>
 *
 * <p>LABELLED are folders in PolNeAR's form ({@code text/}, {@code attributions/}): quotes are made
 * to lose their source there. PUBLISHED holds a folder of articles for each outlet, as they were
 * published: nearly all of their quotes have a source, and those few that have none are borne. The
 * outlets are dealt into five hands; each hand is judged by what was fitted to the other four.
 * Three thresholds are written, the lowest at which at most so many published quotes are marked as
 * {@code SURE}, {@code UNCLEAR} and {@code ALONE} say. Then everything is fitted to all articles,
 * and {@code clues.seams} and {@code clues.trees} are written into OUT. The same articles give the
 * same files. Only figures are written, no words of an article; {@code -Dlist=N} says where the N
 * published quotes stand that are judged worst, for whoever reads what is wrong with them.
 */
public final class FitQuoteWeights {

  private static final int HANDS = 5;

  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(160, 8, 1, 0.3, 0.3, 2);

  /**
   * The share of published quotes that may be called missing where words of their sentence stand
   * beside them, and where none do, and the share that may be called missing or unclear.
   */
  private static final double SURE = 0.0001;

  private static final double ALONE = 0.0001;

  private static final double UNCLEAR = 0.015;

  private static final double[] SHARES = {
    0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.015, 0.02, 0.025
  };
  private static final int FEWEST_WORDS = 5;

  /** A draft with quotes of known kind, and the hand of its outlet. */
  private record Sample(Made made, int hand, String file) {}

  /** A quote, its clues, and how it was judged by trees that have not seen it. */
  private record Judged(
      Kind kind,
      int hand,
      String place,
      int @org.jspecify.annotations.Nullable [] clues,
      boolean doubtful) {}

  private final List<Judged> quotes = new ArrayList<>();
  private double[] scores = {};
  private double[] sure = {};

  private FitQuoteWeights() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: FitQuoteWeights OUT PUBLISHED LABELLED...");
      System.exit(2);
    }
    FitQuoteWeights fit = new FitQuoteWeights();
    List<Sample> samples = new ArrayList<>();
    SeamCount count = new SeamCount();
    for (int i = 2; i < args.length; i++) {
      for (PolNear.Article article : PolNear.read(Path.of(args[i]))) {
        count.add(article.text());
        for (Made made : OrphanedQuotes.of(article)) {
          samples.add(
              new Sample(made, hand(article.name().replaceFirst("\\d.*", "")), article.name()));
        }
      }
    }
    samples.addAll(published(Path.of(args[1])));
    Seams seams = count.seams();
    samples.forEach(sample -> fit.read(sample, seams));
    fit.judge();
    for (double share : SHARES) {
      fit.print("missing", share, fit.sure);
      fit.print("missing or unclear", share, fit.scores);
    }
    fit.list(Integer.getInteger("list", 0));
    String trees = fit.trees(-1);
    String head = "# Fitted by FitQuoteWeights; see Seams and ClueTrees for the form.\n";
    Path out = Path.of(args[0]);
    Files.writeString(out.resolve("clues.seams"), head + seams.written());
    String thresholds =
        String.format(
            Locale.ROOT,
            "threshold %.2f %.2f %.2f\n",
            fit.threshold(SURE, fit.sure(false)),
            fit.threshold(UNCLEAR, fit.scores),
            fit.threshold(ALONE, fit.sure(true)));
    Files.writeString(out.resolve("clues.trees"), head + thresholds + trees);
  }

  private static int hand(String outlet) {
    return Math.floorMod(outlet.hashCode(), HANDS);
  }

  private static List<Sample> published(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String outlet = file.getName(file.getNameCount() - 2).toString().replaceFirst("\\d.*", "");
        samples.add(
            new Sample(
                OrphanedQuotes.published(Files.readString(file)),
                hand(outlet),
                file.getFileName().toString()));
      }
    }
    return samples;
  }

  /** Adds the quotes of a draft that are meant; those without doubt have no clues. */
  private void read(Sample sample, Seams seams) {
    Made made = sample.made();
    QuotedDraft draft = new QuotedDraft(Prose.of(Draft.of(made.text())), Ranges.none());
    EnglishReading reading =
        new EnglishReading(draft, new EnglishJudge(seams, ClueTrees.read(""), Judge.read("")));
    for (Quote quote : draft.quotes()) {
      if (draft.block(quote).language() != Language.ENGLISH) {
        continue;
      }
      int[] clues = reading.clues(quote);
      if (isMeant(made, quote, draft)) {
        String place = sample.file() + " " + draft.prose().span(quote.start(), quote.end()).start();
        int[] kept = clues == null ? null : clues.clone();
        boolean doubtful = clues != null && reading.isDoubtful(quote);
        quotes.add(new Judged(made.kind(), sample.hand(), place, kept, doubtful));
      }
    }
  }

  private static boolean isMeant(Made made, Quote quote, QuotedDraft draft) {
    if (made.kind() == Kind.PUBLISHED) {
      String words = draft.text().substring(quote.innerStart(), quote.innerEnd());
      return words.strip().split("\\s+").length >= FEWEST_WORDS;
    }
    Stretch stretch = new Stretch(quote.start(), quote.end());
    return made.quotes().stream().anyMatch(stretch::meets);
  }

  /** The trees that fit what is known without one hand. */
  private String trees(int without) {
    List<int[]> cases = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (Judged one : quotes) {
      if (one.clues() != null && one.hand() != without && one.kind().weight > 0) {
        cases.add(one.clues());
        kinds.add(one.kind());
      }
    }
    boolean[] missing = new boolean[kinds.size()];
    float[] weights = new float[kinds.size()];
    double allMissing = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      missing[i] = kinds.get(i).missing;
      weights[i] = (float) kinds.get(i).weight;
      allMissing += missing[i] ? weights[i] : 0;
      all += weights[i];
    }
    double start = Math.log(allMissing / (all - allMissing));
    return TreeFitting.fit(PLAN, signs(cases), Loss.logistic(missing, weights, start));
  }

  private static AskedSign[] signs(List<int[]> cases) {
    Clue[] clues = Clue.values();
    AskedSign[] signs = new AskedSign[clues.length];
    for (Clue clue : clues) {
      AskedSign sign =
          clue.sort() == Clue.Sort.NUMBER
              ? AskedSign.counted(clue.name(), cases.size())
              : AskedSign.kind(clue.name(), clue::written, cases.size());
      for (int i = 0; i < cases.size(); i++) {
        sign.set(i, cases.get(i)[clue.ordinal()]);
      }
      signs[clue.ordinal()] = sign;
    }
    return signs;
  }

  private void judge() {
    scores = new double[quotes.size()];
    sure = new double[scores.length];
    for (int hand = 0; hand < HANDS; hand++) {
      ClueTrees trees = ClueTrees.read(trees(hand));
      for (int i = 0; i < scores.length; i++) {
        Judged one = quotes.get(i);
        if (one.hand() == hand) {
          int[] clues = one.clues();
          scores[i] = clues == null ? Double.NEGATIVE_INFINITY : trees.score(clues);
          boolean murky =
              clues != null
                  && (one.doubtful() || EnglishJudge.isMurky(clues) || EnglishJudge.isTold(clues));
          sure[i] = murky ? Double.NEGATIVE_INFINITY : scores[i];
        }
      }
    }
  }

  private void list(int most) {
    java.util.stream.IntStream.range(0, scores.length)
        .filter(i -> quotes.get(i).kind() == Kind.PUBLISHED || quotes.get(i).kind() == Kind.PLACED)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(i -> -sure[i]))
        .filter(i -> quotes.get(i).kind() == Kind.PUBLISHED)
        .limit(most)
        .forEach(i -> System.out.printf(Locale.ROOT, "%.2f %s%n", sure[i], quotes.get(i).place()));
  }

  /** What is certain of the quotes that stand alone, or of all others. */
  private double[] sure(boolean alone) {
    double[] some = sure.clone();
    for (int i = 0; i < some.length; i++) {
      int[] clues = quotes.get(i).clues();
      if (clues != null && EnglishJudge.standsAlone(clues) != alone) {
        some[i] = Double.NEGATIVE_INFINITY;
      }
    }
    return some;
  }

  private double threshold(double share, double[] scores) {
    double[] sound = scores(Kind.PUBLISHED, scores);
    return sound[sound.length - 1 - (int) (share * sound.length)];
  }

  private double[] scores(Kind kind, double[] scores) {
    return java.util.stream.IntStream.range(0, scores.length)
        .filter(i -> quotes.get(i).kind() == kind)
        .mapToDouble(i -> scores[i])
        .sorted()
        .toArray();
  }

  private void print(String what, double share, double[] scores) {
    double threshold = threshold(share, scores);
    StringBuilder line = new StringBuilder();
    for (Kind kind : Kind.values()) {
      double[] of = scores(kind, scores);
      long marked = java.util.Arrays.stream(of).filter(score -> score > threshold).count();
      line.append(String.format(Locale.ROOT, " %s %.4f", kind, marked / (double) of.length));
    }
    System.out.printf(
        Locale.ROOT, "%s, at %.3f of published, threshold %.2f:%s%n", what, share, threshold, line);
  }
}
