package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.MovedQuotes.Kind;
import dev.copydesk.bench.quotes.MovedQuotes.Made;
import dev.copydesk.bench.trees.AskedSign;
import dev.copydesk.bench.trees.Loss;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.core.trees.BoostedTrees;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.evidence.Opinion.Certainty;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.korean.KoreanReading;
import dev.copydesk.quotes.phrasebook.PhrasebookReading;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fits trees to the evidence around the quotes of a language that is judged by reaches, and prints
 * how they do beside the reaches, on articles of outlets that they were not fitted to.
 *
 * <pre>java -cp benchmarks.jar dev.copydesk.bench.quotes.FitEvidence LANGUAGE FOLDER [OUTLETS]
 * </pre>
 *
 * <p>FOLDER holds articles as they were published: nearly all of their quotes have a source. {@link
 * MovedQuotes} makes quotes lose theirs. OUTLETS, where given, has a line for each article: the
 * name of its file without the ending, a tab and its outlet; else each article is an outlet of its
 * own. The outlets are dealt into five hands; each hand is judged by what was fitted to the other
 * four. {@code -Dsigns.only=true} leaves out where in its paragraph and in the draft a quote
 * stands, which quotes that were moved might be told by. Only figures are written, no words of an
 * article.
 */
public final class FitEvidence {

  private static final int HANDS = 5;

  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(120, 6, 1, 0.5, 1, 4);

  /** How many in a thousand published quotes are marked, in the curve. */
  private static final int[] RATES = {1, 2, 3, 5, 10, 20};

  private static final int SIGNS = Sign.values().length * Side.values().length;
  private static final String[] OTHERS = {
    "SPEECH", "GENRE", "EDGE", "LENGTH", "BEGINS", "ENDS", "ABOVE", "BELOW", "PARAGRAPH"
  };

  /**
   * A quote.
   *
   * @param signs null where its form decides
   * @param judged what the reaches say; null where its form decides
   */
  private record Row(Kind kind, int hand, int @Nullable [] signs, @Nullable Certainty judged) {}

  private final Language language;
  private final boolean spaced;
  private final int least;
  private final Judge judge;
  private final List<Row> rows = new ArrayList<>();

  private FitEvidence(Language language) {
    this.language = language;
    this.spaced = language != Language.JAPANESE && language != Language.CHINESE;
    this.least = spaced ? 15 : 10;
    this.judge = Judge.read(LanguageFolder.shipped(language.tag()).text("reach.txt"));
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: FitEvidence LANGUAGE FOLDER [OUTLETS]");
      System.exit(2);
    }
    Language language =
        Arrays.stream(Language.values())
            .filter(one -> one.tag().equals(args[0]))
            .findFirst()
            .orElseThrow();
    Map<String, String> outlets = new HashMap<>();
    if (args.length > 2) {
      for (String line : Files.readAllLines(Path.of(args[2]))) {
        String[] parts = line.split("\t");
        outlets.put(parts[0], parts[1]);
      }
    }
    FitEvidence fit = new FitEvidence(language);
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        String outlet = outlets.getOrDefault(name, name);
        fit.read(Files.readString(file), Math.floorMod(outlet.hashCode(), HANDS));
      }
    }
    fit.report();
  }

  private void read(String text, int hand) {
    QuotedDraft draft = draft(text);
    List<Quote> sourced = new ArrayList<>();
    Reader reader = new Reader(draft);
    for (Quote quote : draft.quotes()) {
      Row row = reader.row(quote, Kind.PUBLISHED, hand);
      if (isCounted(draft, quote)) {
        rows.add(row);
        Attribution known = draft.attribution(draft.indexOf(quote));
        if (row.signs() == null
            && quote.depth() == 0
            && quote.pieces().size() == 1
            && known != null
            && known.verdict() == Attribution.Verdict.ATTRIBUTED) {
          sourced.add(quote);
        }
      }
    }
    for (Made made : MovedQuotes.of(draft, sourced, spaced)) {
      QuotedDraft moved = draft(made.text());
      Reader again = new Reader(moved);
      for (Quote quote : moved.quotes()) {
        Row row = again.row(quote, made.kind(), hand);
        if (quote.start() == made.start()) {
          rows.add(row);
        }
      }
    }
  }

  private static QuotedDraft draft(String text) {
    return new QuotedDraft(Prose.of(Draft.of(text)), Ranges.none());
  }

  private boolean isCounted(QuotedDraft draft, Quote quote) {
    return draft.block(quote).language() == language
        && quote.innerEnd() - quote.innerStart() >= least;
  }

  /** Reads the quotes of one draft, in order. */
  private final class Reader {

    private final QuotedDraft draft;
    private final @Nullable KoreanReading korean;
    private final @Nullable PhrasebookReading phrasebook;

    Reader(QuotedDraft draft) {
      boolean isKorean = language == Language.KOREAN;
      this.draft = draft;
      this.korean = isKorean ? new KoreanReading(draft) : null;
      this.phrasebook = isKorean ? null : new PhrasebookReading(draft, language, judge);
    }

    Row row(Quote quote, Kind kind, int hand) {
      Attribution attribution;
      @Nullable Evidence evidence;
      if (korean != null) {
        evidence = korean.evidence(quote);
        attribution = korean.attribute(quote);
      } else {
        PhrasebookReading reading = java.util.Objects.requireNonNull(phrasebook);
        attribution = reading.attribute(quote);
        evidence = reading.evidence(quote);
      }
      draft.setAttribution(draft.indexOf(quote), attribution);
      return evidence == null
          ? new Row(kind, hand, null, null)
          : new Row(kind, hand, signs(quote, evidence), judge.judge(evidence).certainty());
    }

    private int[] signs(Quote quote, Evidence evidence) {
      int[] signs = new int[2 * SIGNS + OTHERS.length];
      int at = 0;
      for (Sign sign : Sign.values()) {
        for (Side side : Side.values()) {
          signs[at++] = Math.min(9, evidence.sentences(sign, side));
          signs[at++] = Math.min(5, evidence.paragraphs(sign, side));
        }
      }
      int blocks = draft.prose().blocks().size();
      int length = draft.block(quote).length();
      signs[at++] = evidence.speech().ordinal();
      signs[at++] = evidence.genre().ordinal();
      signs[at++] = evidence.isAtEdge() ? 1 : 0;
      signs[at++] = Math.min(62, (quote.innerEnd() - quote.innerStart()) / 4);
      signs[at++] = quote.start() == draft.block(quote).start() ? 1 : 0;
      signs[at++] = quote.end() + 1 >= draft.block(quote).end() ? 1 : 0;
      signs[at++] = Math.min(62, quote.block());
      signs[at++] = Math.min(62, blocks - 1 - quote.lastBlock());
      signs[at] = Math.min(62, length / 20);
      return signs;
    }
  }

  private static String name(int sign) {
    if (sign >= 2 * SIGNS) {
      return OTHERS[sign - 2 * SIGNS];
    }
    int place = sign / 2;
    Side side = Side.values()[place % Side.values().length];
    return Sign.values()[place / Side.values().length] + "_" + side + (sign % 2 == 0 ? "_S" : "_P");
  }

  private String trees(int without) {
    List<Row> learnt = rows.stream().filter(r -> r.signs() != null && r.hand() != without).toList();
    int used = Boolean.getBoolean("signs.only") ? 2 * SIGNS + 3 : 2 * SIGNS + OTHERS.length;
    boolean[] missing = new boolean[learnt.size()];
    float[] weights = new float[missing.length];
    int count = 0;
    for (int i = 0; i < missing.length; i++) {
      missing[i] = learnt.get(i).kind() != Kind.PUBLISHED;
      weights[i] = 1;
      count += missing[i] ? 1 : 0;
    }
    AskedSign[] signs = new AskedSign[used];
    for (int sign = 0; sign < signs.length; sign++) {
      signs[sign] = AskedSign.counted(name(sign), missing.length);
      for (int i = 0; i < missing.length; i++) {
        int[] values = learnt.get(i).signs();
        signs[sign].set(i, values == null ? 0 : values[sign]);
      }
    }
    double start = Math.log((count + 1.0) / (missing.length - count + 1.0));
    return TreeFitting.fit(PLAN, signs, Loss.logistic(missing, weights, start));
  }

  private void report() {
    double[] scores = new double[rows.size()];
    Map<String, Integer> places = new HashMap<>();
    for (int sign = 0; sign < 2 * SIGNS + OTHERS.length; sign++) {
      places.put(name(sign), sign);
    }
    for (int hand = 0; hand < HANDS; hand++) {
      BoostedTrees trees = BoostedTrees.read(trees(hand), name -> places.getOrDefault(name, 0));
      for (int i = 0; i < scores.length; i++) {
        int[] signs = rows.get(i).signs();
        if (rows.get(i).hand() == hand) {
          scores[i] = signs == null ? Double.NEGATIVE_INFINITY : trees.score(floats(signs));
        }
      }
    }
    print("reaches, missing", i -> rows.get(i).judged() == Certainty.MISSING);
    print("reaches, missing or unclear", i -> isDoubted(rows.get(i)));
    double[] sound =
        java.util.stream.IntStream.range(0, scores.length)
            .filter(i -> rows.get(i).kind() == Kind.PUBLISHED)
            .mapToDouble(i -> scores[i])
            .sorted()
            .toArray();
    int asMany = (int) rows.stream().filter(FitEvidence::isWronglyMissing).count();
    print(
        "fitted, as many as missing by reaches", i -> scores[i] > sound[sound.length - 1 - asMany]);
    for (int rate : RATES) {
      double threshold = sound[sound.length - 1 - rate * sound.length / 1000];
      print("fitted, at " + rate, i -> scores[i] > threshold);
    }
  }

  private static boolean isWronglyMissing(Row row) {
    return row.kind() == Kind.PUBLISHED && row.judged() == Certainty.MISSING;
  }

  private static boolean isDoubted(Row row) {
    return row.judged() == Certainty.MISSING || row.judged() == Certainty.UNCLEAR;
  }

  private static float[] floats(int[] signs) {
    float[] row = new float[signs.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = signs[i];
    }
    return row;
  }

  private void print(String what, java.util.function.IntPredicate isMarked) {
    StringBuilder line = new StringBuilder();
    for (Kind kind : Kind.values()) {
      int[] of =
          java.util.stream.IntStream.range(0, rows.size())
              .filter(i -> rows.get(i).kind() == kind)
              .toArray();
      double share = Arrays.stream(of).filter(isMarked).count() / (double) of.length;
      line.append(String.format(Locale.ROOT, " %s %.4f of %d", kind, share, of.length));
    }
    System.out.println(language.tag() + " " + what + ":" + line);
  }
}
