package dev.copydesk.bench;

import dev.copydesk.core.config.Settings;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.UnattributedQuote;
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
 * What the quote rule alone costs on drafts of many articles: news in English and in Korean, and
 * nothing but quote marks. The draft is read and cut into sentences beforehand. Ten times the text
 * should take at most eleven times the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuoteRuleBenchmark {

  private static final String[] ENGLISH = {
    "“The bridge stays closed until spring,” %s said on Monday. “We looked at it twice.”\n\n",
    "%s, the mayor of Selwood, told the council that the ferry would sail again in May. The"
        + " council voted on the plan after two hours of talk, and the mill was sold.\n\n",
    "The plan is “a danger to all who cross the river,” according to %s, who left early.\n\n",
    "“Nobody told the crew.”\n\n",
    "In the afternoon %s walked over the old bridge with two engineers from the harbor office, who"
        + " measured the northern pier and took samples of the iron.\n\n",
    "%s called it “the slowest ferry that was ever built here” and asked for a new one.\n\n",
  };

  private static final String[] KOREAN = {
    "%s 시장은 “다리를 봄까지 닫아 둘 것”이라며 “두 번이나 살펴봤다”고 말했다.\n\n",
    "시의회는 두 시간 넘게 이어진 회의 끝에 나룻배 운항을 다시 시작하는 계획을 통과시켰다.\n\n",
    "\"아무도 우리에게 알려 주지 않았습니다.\" %s 선장은 고개를 저었다.\n\n",
    "%s 의원은 이날 “강을 건너는 모두에게 위험하다”고 강조했다. 방앗간은 지난달 팔렸다.\n\n",
    "“이제 다리로 건널 수 있다.”\n\n",
  };

  private static final String[] ENGLISH_NAMES = {
    "Ms. Aldous", "Mr. Berrick", "Olaf Castellane", "Dr. Dunmore", "Ann Lindqvist", "Mayor Farrow"
  };

  private static final String[] KOREAN_NAMES = {"김하늘", "이도윤", "박서진", "한도경", "최가람"};

  /** What the draft is made of. */
  public enum Text {
    ENGLISH,
    KOREAN,
    MARKS
  }

  @Param public Text text = Text.ENGLISH;

  /** Length in UTF-8 bytes, in millions. */
  @Param({"1", "10"})
  public int megabytes = 1;

  private final UnattributedQuote rule = new UnattributedQuote();
  private Prose prose = Prose.of(Draft.of(""));
  private RuleContext context = context();

  private RuleContext context() {
    return new RuleContext(
        Settings.defaults(rule.info()), Locale.ENGLISH, Ranges.none(), null, () -> false);
  }

  @Setup
  public void writeDraft() {
    String draft =
        switch (text) {
          case ENGLISH -> articles(ENGLISH, ENGLISH_NAMES, megabytes * 1_000_000);
          case KOREAN -> articles(KOREAN, KOREAN_NAMES, megabytes * 1_000_000 * 10 / 25);
          case MARKS -> "\"".repeat(megabytes * 1_000_000);
        };
    prose = Prose.of(Draft.of(draft));
    prose.sentences();
    context = context();
  }

  private static String articles(String[] sentences, String[] names, int units) {
    Random random = new Random(1);
    StringBuilder draft = new StringBuilder();
    while (draft.length() < units) {
      String sentence = sentences[random.nextInt(sentences.length)];
      draft.append(sentence.replace("%s", names[random.nextInt(names.length)]));
    }
    return draft.toString();
  }

  @Benchmark
  public List<Finding> check() {
    return rule.check(prose, context);
  }
}
