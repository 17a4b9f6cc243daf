package dev.copydesk.bench;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.duplicates.DuplicatePassage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the duplicate rule takes for ordinary drafts and for the hardest: twice the size must take
 * about twice the time, whatever the text.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx768m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DuplicatesBenchmark {

  private static final Checker CHECKER = Checker.of(new DuplicatePassage());

  /** One long draft that repeats itself. */
  @State(Scope.Thread)
  public static class HardDraft {

    @Param({"line", "letter", "paragraphs", "fibonacci-letters", "fibonacci-words"})
    public String text;

    /** In thousands of characters. */
    @Param({"625", "1250", "2500", "5000"})
    public int size;

    Prose prose;

    @Setup
    public void write() {
      int length = size * 1000;
      String words =
          switch (text) {
            case "line" -> "The last ferry of the season left the harbour at dusk.\n";
            case "letter" -> "a";
            case "paragraphs" ->
                "The council met for a long time on Tuesday to talk about the bridge, and nobody"
                    + " left early.\n\n"
                    + "A carpenter from the northern island brought his own chair and sat on it"
                    + " until the lamps went out.\n\n";
            case "fibonacci-letters" -> fibonacci("a", "b", length);
            default -> fibonacci("ebb ", "flow ", length);
          };
      prose = Prose.of(Draft.of(words.repeat(length / words.length() + 1).substring(0, length)));
    }

    private static String fibonacci(String one, String other, int length) {
      String before = one;
      String word = other;
      while (word.length() < length) {
        String next = word + before;
        before = word;
        word = next;
      }
      return word;
    }
  }

  /** Drafts of some 5,000 characters, each of its own words. */
  @State(Scope.Thread)
  public static class Folder {

    @Param({"250", "500", "1000"})
    public int drafts;

    final List<Prose> different = new ArrayList<>();
    final List<Prose> same = new ArrayList<>();

    @Setup
    public void write() {
      SplittableRandom random = new SplittableRandom(4);
      String one = draft(random);
      for (int i = 0; i < drafts; i++) {
        different.add(Prose.of(Draft.of("draft-%05d.txt".formatted(i), draft(random))));
        same.add(Prose.of(Draft.of("draft-%05d.txt".formatted(i), one)));
      }
    }
  }

  @Benchmark
  public List<Finding> hardDraft(HardDraft state) {
    return CHECKER.check(state.prose);
  }

  @Benchmark
  public List<List<Finding>> differentDrafts(Folder state) {
    return CHECKER.checkAll(state.different, CHECKER.newLibrary(), new Workers(1));
  }

  @Benchmark
  public List<List<Finding>> copiesOfOneDraft(Folder state) {
    return CHECKER.checkAll(state.same, CHECKER.newLibrary(), new Workers(1));
  }

  /** An editor's keystroke: one draft of a folder changes. */
  @Benchmark
  public List<Finding> oneDraftAgainstAllOthers(Keystroke state) {
    Prose draft = state.versions.get(state.next++ % state.versions.size());
    return CHECKER.check(draft, state.library, () -> false);
  }

  /** A library of many drafts, and one that is being written. */
  @State(Scope.Thread)
  public static class Keystroke {

    @Param({"250", "1000"})
    public int drafts;

    final DraftLibrary library = CHECKER.newLibrary();
    final List<Prose> versions = new ArrayList<>();
    int next;

    @Setup
    public void write() {
      SplittableRandom random = new SplittableRandom(5);
      List<Prose> others = new ArrayList<>();
      for (int i = 0; i < drafts; i++) {
        others.add(Prose.of(Draft.of("draft-%05d.txt".formatted(i), draft(random))));
      }
      CHECKER.checkAll(others, library, new Workers(1));
      String written = draft(random);
      for (int i = 0; i < 16; i++) {
        versions.add(Prose.of(Draft.of("written.txt", written.substring(0, 4000 + i))));
      }
    }
  }

  /** Some 900 words of an alphabet, in sentences and paragraphs. */
  static String draft(SplittableRandom random) {
    StringBuilder draft = new StringBuilder();
    for (int word = 1; word <= 900; word++) {
      for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
        draft.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
        draft.append("aeiou".charAt(random.nextInt(5)));
      }
      draft.append(word % 60 == 0 ? ".\n\n" : word % 15 == 0 ? ". " : " ");
    }
    return draft.toString();
  }
}
