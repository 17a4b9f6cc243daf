package dev.copydesk.bench.boilerplate;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.boilerplate.page.PageChrome;
import dev.copydesk.boilerplate.recurring.DraftLines;
import dev.copydesk.boilerplate.recurring.RecurringIndex;
import dev.copydesk.boilerplate.recurring.RecurringLines;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
 * What page chrome and recurring lines cost by themselves. The time of a page must grow with its
 * size and no faster, and that of a draft in a workspace must not grow with the workspace.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageChromeBenchmark {

  private static final Messages MESSAGES = Messages.of(BoilerplateRule.class, Locale.ENGLISH);

  private static final String[] LABELS = {
    "News", "Sport", "Opinion", "Share", "Facebook", "Read more: The last ferry", "Most read",
    "1", "12 comments", "Reply", "3 hours ago", "Subscribe", "About us", "Privacy policy"
  };

  private static final String[] WORDS = {
    "the", "ferry", "harbour", "morning", "of", "council", "waited", "a", "said", "before", "old",
    "and", "light", "rain", "to", "board", "under", "bridge", "it", "slowly"
  };

  /** A pasted page of some size, all of it one draft. */
  @State(Scope.Benchmark)
  public static class Page {

    @Param({"10", "100", "1000", "10000"})
    int kilobytes;

    /** Whether it has the menus of a page, or is an article from end to end. */
    @Param({"true", "false"})
    boolean pasted;

    Prose prose;

    @Setup
    public void write() {
      Random random = new Random(7);
      StringBuilder text = new StringBuilder();
      while (text.length() < kilobytes * 1000) {
        if (pasted && random.nextInt(3) > 0) {
          text.append(LABELS[random.nextInt(LABELS.length)]).append('\n');
        } else {
          sentence(text, random);
          text.append("\n\n");
        }
      }
      prose = Prose.of(Draft.of(text.toString()));
      prose.sentences();
    }
  }

  /** A workspace of articles that share a line. */
  @State(Scope.Benchmark)
  public static class Workspace {

    @Param({"100", "1000", "10000"})
    int drafts;

    RecurringIndex index;
    Prose prose;
    DraftLines lines;

    @Setup
    public void write() {
      Random random = new Random(7);
      index = new RecurringIndex();
      for (int i = 0; i < drafts; i++) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4000) {
          sentence(text, random);
          text.append("\n\n");
        }
        prose =
            Prose.of(Draft.of("draft-" + i + ".txt", text + "This is how we count the boats\n"));
        lines = DraftLines.of(prose);
        index.put(prose.draft().name(), lines);
      }
    }
  }

  @Benchmark
  public Object linesOfAPage(Page page) {
    return new PageChrome().find(page.prose, context(null), MESSAGES, List.of());
  }

  @Benchmark
  public Object wordingsOfADraft(Page page) {
    return DraftLines.of(page.prose);
  }

  @Benchmark
  public Object draftAmongOthers(Workspace workspace) {
    workspace.index.put(workspace.prose.draft().name(), DraftLines.of(workspace.prose));
    return new RecurringLines()
        .find(workspace.prose, context(workspace.index), MESSAGES, List.of());
  }

  private static RuleContext context(RecurringIndex index) {
    Settings settings = new BoilerplateRule().info().defaultSettings();
    return new RuleContext(settings, Locale.ENGLISH, Ranges.none(), index, () -> false);
  }

  private static void sentence(StringBuilder text, Random random) {
    text.append("They");
    for (int i = 12 + random.nextInt(12); i > 0; i--) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    text.append('.');
  }
}
