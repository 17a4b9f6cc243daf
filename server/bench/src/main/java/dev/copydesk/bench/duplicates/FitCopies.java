package dev.copydesk.bench.duplicates;

import dev.copydesk.bench.trees.AskedSign;
import dev.copydesk.bench.trees.Loss;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.core.text.Span;
import dev.copydesk.duplicates.DuplicatePassage;
import dev.copydesk.duplicates.judge.CopiedPassage;
import dev.copydesk.duplicates.judge.CopySign;
import dev.copydesk.duplicates.judge.CopyTrees;
import dev.copydesk.duplicates.judge.Edges;
import dev.copydesk.duplicates.judge.Judgement;
import dev.copydesk.duplicates.judge.Surroundings;
import dev.copydesk.duplicates.match.Groups;
import dev.copydesk.duplicates.match.Indexed;
import dev.copydesk.duplicates.match.Thresholds;
import dev.copydesk.duplicates.text.LetterShelf;
import dev.copydesk.duplicates.text.Manuscript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits {@link CopyTrees}, which tell a passage that was copied by mistake from one that comes again
 * because the form of the text wants it.
 *
 * <pre>
 * java -cp … dev.copydesk.bench.duplicates.FitCopies READ FILE FOLDER…
 * </pre>
 *
 * Of each draft in the FOLDERs (plain text, Markdown) two kinds of passages are taken: what it says
 * twice as it was published, which is meant but for what READ says, and what was pasted into it
 * ({@link PastedDraft}). READ has what was read by people, a line each: folder and file, offset of
 * a copy, {@code R} for an error, {@code A} for one that may be, {@code W} for none, parted by
 * tabs. FILE is written: {@code
 * server/duplicates/src/main/resources/dev/copydesk/duplicates/judge/copies.trees}; "-" writes
 * none. Five times a fifth of the drafts, by a hash of their names, is kept aside, and how many of
 * each kind the trees that were fitted to the others find there is printed. No word of a draft goes
 * into the file.
 */
public final class FitCopies {

  private static final int FOLDS = 5;

  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(300, 8, 0.6, 0.3, 8, 4);

  /** How much a case counts that was read, that was published, or pasted. */
  private static final float READ = 6;

  private static final float PUBLISHED = 3;

  /** A draft that says many things twice counts no more than this many together. */
  private static final float MOST_OF_ONE = 18;

  private enum Sort {
    PASTED,
    ERROR,
    ECHO,
    UNREAD_ECHO
  }

  private record Case(int fold, String folder, Sort sort, float weight, float[] signs) {
    boolean isError() {
      return sort == Sort.PASTED || sort == Sort.ERROR;
    }
  }

  private final Map<String, String> read = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final Thresholds thresholds =
      Thresholds.of(new DuplicatePassage().info().defaultSettings());
  private final Checker boilerplate;

  private FitCopies() {
    List<Rule> rules =
        Checker.rules(FitCopies.class.getClassLoader()).stream()
            .filter(rule -> rule.info().id().equals("boilerplate"))
            .toList();
    this.boilerplate = Checker.of(rules.toArray(Rule[]::new));
  }

  public static void main(String[] arguments) throws IOException {
    FitCopies fitting = new FitCopies();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] parts = line.split("\t");
      fitting.read.put(parts[0] + '\t' + parts[1], parts[2]);
    }
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      fitting.take(Path.of(folder));
    }
    fitting.measure();
    if (!arguments[1].equals("-")) {
      String remark = "# What the signs of a copy are worth: see CopyTrees. Fitted by FitCopies.\n";
      Files.writeString(Path.of(arguments[1]), remark + fitting.fit(one -> true));
    }
  }

  private void take(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().matches(".*\\.(txt|md)")).sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      int fold = Math.floorMod(name.hashCode() * 0x9E3779B9 >>> 8, FOLDS);
      List<Case> published = new ArrayList<>();
      passages(name, text, found -> published.add(published(file, fold, folder, found)));
      float all = 0;
      for (Case one : published) {
        all += one.weight;
      }
      float scale = all > MOST_OF_ONE ? MOST_OF_ONE / all : 1;
      for (Case one : published) {
        cases.add(new Case(one.fold, one.folder, one.sort, one.weight * scale, one.signs));
      }
      PastedDraft pasted = PastedDraft.of(name, text, new Random(name.hashCode()));
      if (pasted != null) {
        passages(
            name,
            pasted.text(),
            found -> {
              if (isPasted(pasted, found)) {
                cases.add(new Case(fold, folder.toString(), Sort.PASTED, 1, found.signs()));
              }
            });
      }
    }
  }

  /** A passage that a draft has twice, by its offsets in the draft. */
  private record Found(Span first, Span second, float[] signs) {}

  private Case published(Path file, int fold, Path folder, Found found) {
    String said = said(file, found.second().start());
    said = said.isEmpty() ? said(file, found.first().start()) : said;
    Sort sort =
        switch (said) {
          case "R" -> Sort.ERROR;
          case "W" -> Sort.ECHO;
          default -> Sort.UNREAD_ECHO;
        };
    float weight = said.equals("A") ? 0 : sort == Sort.UNREAD_ECHO ? PUBLISHED : READ;
    return new Case(fold, folder.toString(), sort, weight, found.signs());
  }

  private String said(Path file, int offset) {
    int names = file.getNameCount();
    String name = file.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    return read.getOrDefault(name + '\t' + offset, "");
  }

  private static boolean isPasted(PastedDraft pasted, Found found) {
    int first = common(found.first(), pasted.from(), pasted.to());
    int second = common(found.second(), pasted.at(), pasted.end());
    return 2 * first > pasted.to() - pasted.from() || 2 * second > pasted.end() - pasted.at();
  }

  private static int common(Span span, int start, int end) {
    return Math.min(span.end(), end) - Math.max(span.start(), start);
  }

  private void passages(String name, String text, Consumer<Found> to) {
    Prose prose = Prose.of(Draft.of(name, text));
    Ranges.Builder marked = Ranges.builder();
    if (prose.text().length() == text.length()) { // offsets are the same: no markup
      for (Finding finding : boilerplate.check(prose)) {
        marked.add(finding.span().start(), finding.span().end());
      }
    }
    Manuscript manuscript = Manuscript.of(prose, marked.build(), new LetterShelf());
    Surroundings around = new Surroundings(manuscript);
    List<Groups.Group> groups =
        Groups.of(thresholds.kept(manuscript, Indexed.of(manuscript).matches()));
    Groups.Habit habit = Groups.habit(groups);
    for (Groups.Group group : groups) {
      CopiedPassage passage = group.isRun() ? null : Edges.of(manuscript, manuscript, group.main());
      float[] signs = passage == null ? null : Judgement.signs(passage, around, habit);
      if (passage != null && signs != null) {
        to.accept(
            new Found(
                prose.span(passage.first().start(), passage.first().end()),
                prose.span(passage.second().start(), passage.second().end()),
                signs));
      }
    }
  }

  private String fit(Predicate<Case> learnt) {
    List<Case> rows = cases.stream().filter(learnt).filter(one -> one.weight > 0).toList();
    boolean[] right = new boolean[rows.size()];
    float[] weights = new float[rows.size()];
    CopySign[] names = CopySign.values();
    AskedSign[] signs = new AskedSign[names.length];
    for (int sign = 0; sign < signs.length; sign++) {
      float[] values = new float[right.length];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row).signs[sign];
      }
      signs[sign] = AskedSign.measured(names[sign].name(), values, values.length);
      for (int row = 0; row < values.length; row++) {
        signs[sign].set(row, values[row]);
      }
    }
    for (int row = 0; row < right.length; row++) {
      right[row] = rows.get(row).isError();
      weights[row] = rows.get(row).weight;
    }
    return TreeFitting.fit(PLAN, signs, Loss.logistic(right, weights, 0));
  }

  private void measure() {
    List<CopyTrees> trees = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int aside = fold;
      trees.add(CopyTrees.of(fit(one -> one.fold != aside)));
    }
    for (double limit : new double[] {0, .2, .3, .4, .5, .6, .7, .8, .9, .95}) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", limit));
      for (Sort sort : Sort.values()) {
        long found =
            cases.stream()
                .filter(one -> one.sort == sort && one.weight > 0)
                .filter(one -> trees.get(one.fold).likelihood(one.signs) >= limit)
                .count();
        line.append(' ').append(sort).append(' ').append(found);
      }
      System.out.println(line);
    }
  }
}
