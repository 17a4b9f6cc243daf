package dev.copydesk.bench;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
 * What one keystroke costs in an editor, the protocol aside: a letter typed at the beginning of
 * some line, the draft read and checked by all rules. With {@code kept} what was worked out from
 * the lines that did not change is used again, as an editor does; without, the draft is checked as
 * if it were new. The findings are the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class KeystrokeBenchmark {

  /** The language of the draft. */
  public enum Text {
    ENGLISH,
    KOREAN
  }

  @Param public Text text = Text.ENGLISH;

  /** Length in UTF-16 code units, in thousands. */
  @Param({"8", "100", "1000"})
  public int thousands = 8;

  @Param({"true", "false"})
  public boolean kept = true;

  private final Checker checker =
      new Checker(
          Checker.rules(KeystrokeBenchmark.class.getClassLoader()),
          ConfigSource.defaults(),
          Locale.ENGLISH,
          RuleBudget.EDITOR,
          failure -> {
            throw new IllegalStateException(failure.message());
          });

  private final Random random = new Random(5);
  private DraftLibrary library = checker.newLibrary();
  private String written = "";
  private int[] lines = {};
  private @Nullable Prose before;

  @Setup
  public void write() {
    written = article(text == Text.KOREAN, thousands * 1000);
    lines =
        IntStream.rangeClosed(1, written.length())
            .filter(at -> written.charAt(at - 1) == '\n')
            .toArray();
    library = checker.newLibrary();
    before = prose(written, null);
  }

  @Benchmark
  public List<Finding> type() {
    int at = lines[random.nextInt(lines.length)];
    String typed = written.substring(0, at) + 'x' + written.substring(at);
    Prose now = prose(typed, before);
    before = now;
    return checker.check(now, library, () -> false);
  }

  /** Paragraphs of words in no order, so that no passage comes twice; one in five is a quote. */
  private static String article(boolean korean, int units) {
    Random random = new Random(1);
    List<String> words = QuoteRuleBenchmark.words(korean);
    StringBuilder draft = new StringBuilder();
    while (draft.length() < units) {
      boolean quoted = random.nextInt(5) == 0;
      draft.append(quoted ? "“" : "");
      for (int sentences = random.nextInt(4); sentences >= 0; sentences--) {
        draft.append(korean ? "" : "The ");
        for (int i = 6 + random.nextInt(14); i > 0; i--) {
          draft.append(words.get(random.nextInt(words.size()))).append(i > 1 ? " " : "");
        }
        boolean last = sentences == 0;
        draft.append(
            last && quoted ? (korean ? "”고 김하늘 시장은 말했다." : ",” Ann Lindqvist said.") : ". ");
      }
      draft.append("\n\n");
    }
    return draft.toString();
  }

  private Prose prose(String words, @Nullable Prose last) {
    Draft draft = new Draft("draft.md", Format.MARKDOWN, 0, words);
    return kept ? Prose.of(draft, last) : Prose.of(draft);
  }
}
