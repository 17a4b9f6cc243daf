package dev.copydesk.bench.quotes;

import dev.copydesk.bench.trees.AskedSign;
import dev.copydesk.bench.trees.Loss;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.english.EnglishReading;
import dev.copydesk.quotes.english.speakers.EnglishSpeakers;
import dev.copydesk.quotes.english.speakers.SpeakerCandidate;
import dev.copydesk.quotes.english.speakers.SpeakerSignal;
import dev.copydesk.quotes.english.speakers.SpeakerTrees;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Fits what the signals of {@link EnglishSpeakers} are worth, and measures how often the ranking
 * finds the speaker that was lost.
 *
 * <pre>
 * java -cp server/bench/target/copydesk-bench-0.1.0.jar dev.copydesk.bench.quotes.FitSpeakers FOLDER [FILE]
 * </pre>
 *
 * FOLDER is one compartment of PolNeAR (github.com/networkdynamics/PolNeAR); FILE, where given, is
 * written: {@code server/languages/en/speakers.trees}. From each article the source and cue of one
 * quote after the other are cut ({@link LostSpeaker}), the quotes are judged and the names ranked
 * as in a check. Five times a fifth of the articles, by a hash of their names, is kept aside, and
 * how well the trees that were fitted to the others do there is printed: hit@N is the share of
 * cases in which the last capitalised word of the source that was cut stands in one of the first N
 * speakers offered; of Ann Lee, the mayor of Selwood, that is Selwood, so the cases in which it is
 * the speaker's own name are told apart. No word of an article goes into the file.
 */
public final class FitSpeakers {

  private static final int FOLDS = 5;

  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(200, 8, 0.5, 0.3, 3, 5);

  private FitSpeakers() {}

  /**
   * The names that a case offers.
   *
   * @param signals for each name, by {@link SpeakerSignal}
   * @param right for each name, whether it is the one that was cut
   */
  record Names(double[][] signals, boolean[] right) {}

  /** A case, ready to be ranked. */
  private record Ranked(
      int fold, LostSpeaker.Sort sort, Names group, List<String> forms, LostSpeaker lost) {

    /** How many wrong names score higher than the best right one; many if none is right. */
    int rank(SpeakerTrees trees) {
      List<Integer> order = new ArrayList<>();
      double[] scores = new double[forms.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = trees.score(group.signals()[i]);
        order.add(i);
      }
      order.sort((one, other) -> Double.compare(scores[other], scores[one]));
      for (int i = 0; i < order.size(); i++) {
        if (forms.get(order.get(i)).contains(lost.family())) {
          return i;
        }
      }
      return Integer.MAX_VALUE;
    }

    /** How surprised the trees are by the right name. */
    double loss(SpeakerTrees trees) {
      double all = 0;
      double right = 0;
      for (int i = 0; i < forms.size(); i++) {
        double value = Math.exp(trees.score(group.signals()[i]));
        all += value;
        right += group.right()[i] ? value : 0;
      }
      return Math.log(all / right);
    }

    boolean canBeLearnt() {
      boolean[] right = group.right();
      for (boolean one : right) {
        if (one) {
          return true;
        }
      }
      return false;
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<Ranked> cases = new ArrayList<>();
    for (PolNear.Article article : PolNear.read(Path.of(arguments[0]))) {
      LostSpeaker.of(article, lost -> rank(lost, cases));
    }
    List<SpeakerTrees> trees = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int aside = fold;
      trees.add(SpeakerTrees.of(fit(cases, one -> one.fold != aside)));
    }
    for (LostSpeaker.Sort sort : LostSpeaker.Sort.values()) {
      report(cases, trees, sort);
    }
    if (arguments.length > 1) {
      String remark =
          "# What the signals of a name are worth: see SpeakerTrees. Fitted by FitSpeakers.\n";
      Files.writeString(Path.of(arguments[1]), remark + fit(cases, one -> true));
    }
  }

  private static void rank(LostSpeaker lost, List<Ranked> cases) {
    QuotedDraft draft =
        new QuotedDraft(Prose.of(Draft.of(lost.article() + ".txt", lost.text())), Ranges.none());
    EnglishReading reading = new EnglishReading(draft);
    Quote found = null;
    for (int i = 0; i < draft.quotes().size(); i++) {
      Quote quote = draft.quotes().get(i);
      draft.setAttribution(i, reading.attribute(quote));
      found = quote.start() == lost.start() ? quote : found;
    }
    if (found == null) {
      return;
    }
    EnglishSpeakers speakers = new EnglishSpeakers(draft);
    List<SpeakerCandidate> candidates = speakers.candidates(found);
    List<String> forms = candidates.stream().map(speakers::form).toList();
    double[][] signals =
        candidates.stream().map(SpeakerCandidate::signals).toArray(double[][]::new);
    boolean[] right = new boolean[forms.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = lost.isNamed() && forms.get(i).contains(lost.head());
    }
    cases.add(
        new Ranked(fold(lost.article()), lost.sort(), new Names(signals, right), forms, lost));
  }

  private static String fit(List<Ranked> cases, Predicate<Ranked> learnt) {
    return fit(
        cases.stream().filter(learnt).filter(Ranked::canBeLearnt).map(Ranked::group).toList());
  }

  /** The trees that give the right names the highest scores, in the form that is shipped. */
  static String fit(List<Names> cases) {
    List<double[]> rows = new ArrayList<>();
    int[] starts = new int[cases.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = rows.size();
      rows.addAll(Arrays.asList(cases.get(i).signals()));
    }
    boolean[] right = new boolean[rows.size()];
    for (int i = 0; i < starts.length; i++) {
      boolean[] group = cases.get(i).right();
      System.arraycopy(group, 0, right, starts[i], group.length);
    }
    SpeakerSignal[] signals = SpeakerSignal.values();
    AskedSign[] signs = new AskedSign[signals.length];
    for (int signal = 0; signal < signs.length; signal++) {
      float[] values = new float[right.length];
      for (int row = 0; row < values.length; row++) {
        values[row] = (float) rows.get(row)[signal];
      }
      signs[signal] = AskedSign.measured(signals[signal].name(), values, values.length);
      for (int row = 0; row < values.length; row++) {
        signs[signal].set(row, values[row]);
      }
    }
    return TreeFitting.fit(PLAN, signs, Loss.softmax(starts, right));
  }

  private static void report(List<Ranked> cases, List<SpeakerTrees> trees, LostSpeaker.Sort sort) {
    List<Ranked> measured = cases.stream().filter(one -> one.sort == sort).toList();
    print(sort + " kept aside", measured, one -> one.rank(trees.get(one.fold)));
    print(
        sort + " kept aside, where that word is the speaker's own name",
        measured.stream().filter(one -> one.lost.family().equals(one.lost.head())).toList(),
        one -> one.rank(trees.get(one.fold)));
    System.out.printf(
        Locale.ROOT,
        "%s kept aside: mean log loss %.4f%n",
        sort,
        measured.stream()
            .filter(Ranked::canBeLearnt)
            .mapToDouble(one -> one.loss(trees.get(one.fold)))
            .average()
            .orElse(Double.NaN));
    print(sort + " seen", measured, one -> one.rank(trees.get((one.fold + 1) % FOLDS)));
    for (int fold = 0; fold < FOLDS; fold++) {
      int aside = fold;
      print(
          sort + " fold " + fold,
          measured.stream().filter(one -> one.fold == aside).toList(),
          one -> one.rank(trees.get(aside)));
    }
  }

  private static void print(
      String label, List<Ranked> cases, java.util.function.ToIntFunction<Ranked> rank) {
    int[] ranks = cases.stream().mapToInt(rank).toArray();
    double size = ranks.length;
    System.out.printf(
        Locale.ROOT,
        "%s: %d cases, hit@1 %.3f, hit@3 %.3f, named at all %.3f%n",
        label,
        ranks.length,
        Arrays.stream(ranks).filter(one -> one < 1).count() / size,
        Arrays.stream(ranks).filter(one -> one < 3).count() / size,
        Arrays.stream(ranks).filter(one -> one < Integer.MAX_VALUE).count() / size);
  }

  private static int fold(String article) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(article.getBytes(StandardCharsets.UTF_8));
      return new java.math.BigInteger(1, hash).mod(java.math.BigInteger.valueOf(FOLDS)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
