package dev.copydesk.bench;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.phrases.PhraseDetector;
import dev.copydesk.boilerplate.phrases.PhraseLibrary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * What the boilerplate rule takes for a long draft, read already: a tenth of the size must take
 * about a tenth of the time, and 1,000 phrases of the house at most twice the time of none.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class BoilerplateBenchmark {

  private static final String[] ENGLISH =
      """
      the ferry harbour council bridge winter market sailed closed opened early late people
      said money house river storm board mayor plan vote street school lamp boat and of to in
      """
          .strip()
          .split("\\s+");

  private static final String[] KOREAN =
      "항구 시장 다리 겨울 새벽 주민은 의회가 예산을 배가 떠났다 열렸다 말했다 학교 거리에서 폭설로 회의를 여름 사람들이 등불 강변을".split(" ");

  /** One long draft and the rule as it is configured. */
  @State(Scope.Thread)
  public static class LongDraft {

    /**
     * The language of the sentences; {@code credits} has a notice and a credit in each paragraph.
     */
    @Param({"english", "korean", "credits"})
    public String text;

    /** In thousands of characters. */
    @Param({"1000", "10000"})
    public int size;

    @Param({"0", "1000"})
    public int housePhrases;

    Prose prose;
    Rule rule;
    PhraseDetector phrases = new PhraseDetector(new PhraseLibrary(List.of(), List.of()));
    Messages messages = Messages.of(BoilerplateRule.class, Locale.ENGLISH);
    RuleContext context;

    @Setup
    public void write() {
      SplittableRandom random = new SplittableRandom(7);
      BoilerplateRule declared = new BoilerplateRule();
      Settings settings = declared.info().defaultSettings();
      if (housePhrases > 0) {
        List<ConfigNode> phrases = new ArrayList<>();
        for (int i = 0; i < housePhrases; i++) {
          String words = sentence(i % 2 == 0 ? ENGLISH : KOREAN, 4, random) + " " + i;
          phrases.add(new ConfigNode.Scalar(Location.BUILT_IN, words));
        }
        settings = settings.with("phrases", new ConfigNode.Sequence(Location.BUILT_IN, phrases));
      }
      rule = declared.configured(settings, new Problems());
      context = new RuleContext(settings, Locale.ENGLISH, Ranges.none(), null, () -> false);
      prose = Prose.of(Draft.of(draft(random)));
    }

    private String draft(SplittableRandom random) {
      String[] words = text.equals("english") ? ENGLISH : KOREAN;
      StringBuilder draft = new StringBuilder();
      while (draft.length() < size * 1000) {
        if (text.equals("credits")) {
          draft.append("(가람=새벽뉴스) 나도윤 기자 = ");
        }
        for (int i = 0; i < 6; i++) {
          draft.append(sentence(words, 12, random)).append(". ");
        }
        if (text.equals("credits")) {
          draft.append("나도윤 기자 nari@daon.example  [저작권자 ⓒ 새벽뉴스. 무단 전재 및 재배포, AI학습 이용 금지]");
        }
        draft.append("\n\n");
      }
      return draft.substring(0, size * 1000);
    }

    private static String sentence(String[] words, int count, SplittableRandom random) {
      StringBuilder sentence = new StringBuilder();
      for (int i = 0; i < count; i++) {
        sentence.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      }
      return sentence.toString();
    }
  }

  @Benchmark
  public List<Finding> check(LongDraft draft) {
    return draft.rule.check(draft.prose, draft.context);
  }

  /** The phrases that are shipped, and nothing else of the rule. */
  @Benchmark
  public List<Find> phrases(LongDraft draft) {
    return draft.phrases.find(draft.prose, draft.context, draft.messages, List.of());
  }
}
