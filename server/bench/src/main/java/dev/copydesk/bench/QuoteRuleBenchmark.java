package dev.copydesk.bench;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.UnattributedQuote;
import java.util.Arrays;
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
 * What the quote rule alone costs on drafts of many articles: news in seven languages, and nothing
 * but quote marks. The draft is read and cut into sentences beforehand. In the news one paragraph
 * in sixty is a quote without a source; with many more, what is measured is how Java moves the
 * findings about in memory. Ten times the text should take at most eleven times the time.
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
    "In the afternoon %s walked over the old bridge with two engineers from the harbor office, who"
        + " measured the northern pier and took samples of the iron.\n\n",
    "%s called it “the slowest ferry that was ever built here” and asked for a new one.\n\n",
    "Asked whether the mill would open again, %s said the owners had not told anybody, and that"
        + " “two winters are long enough to make up your mind.” A decision is due in the fall.\n\n",
    "It was the third time in eleven years that the harbor froze, which cost the port about $4"
        + " million in fees and left some of the crews without pay until the thaw set in.\n\n",
    "“I came for the herring and stayed for the people,” %s told reporters at the fish market, “and"
        + " now I am told that both are leaving.” She laughed, then turned to the next stall.\n\n",
    "A report that the county paid for found cracks in nine of the 14 girders; it said they were"
        + " “not yet a reason to close the span” but should be looked at every month.\n\n",
    "In a letter to the board, which the paper has seen, %s wrote: “We were promised a dock in"
        + " 2019. We were promised one in 2021. We have stopped counting.”\n\n",
    "The so-called “night boat” leaves at ten and is slower than its name makes it sound, since it"
        + " calls at every pier between the lighthouse and the old cannery on its way north.\n\n",
    "“No,” %s replied when the chairman asked if he had read the plan. “Nobody sent it to me, and"
        + " nobody sent it to you either, if the minutes are right.”\n\n",
    "Ticket sales rose by a fifth over the summer, according to figures that %s showed to the"
        + " committee, though most of that came from two weekends with a regatta.\n\n",
  };

  private static final String[] KOREAN = {
    "%s 시장은 “다리를 봄까지 닫아 둘 것”이라며 “두 번이나 살펴봤다”고 말했다.\n\n",
    "시의회는 두 시간 넘게 이어진 회의 끝에 나룻배 운항을 다시 시작하는 계획을 통과시켰다.\n\n",
    "\"아무도 우리에게 알려 주지 않았습니다.\" %s 선장은 고개를 저었다.\n\n",
    "%s 의원은 이날 “강을 건너는 모두에게 위험하다”고 강조했다. 방앗간은 지난달 팔렸다.\n\n",
    "이에 대해 %s 대변인은 “아직 정해진 것이 없다”면서도 “가을 안에는 결론을 내겠다”는 입장을 밝혔다. 항만공사는"
        + " 지난 3월부터 부두 아홉 곳을 점검해 왔다.\n\n",
    "올여름 표 판매는 지난해보다 20% 늘었지만, 대부분은 경주가 열린 두 주말에 몰린 것으로 나타났다. 어민들은"
        + " 겨울 운임을 내려 달라고 거듭 요구하고 있다.\n\n",
    "%s 위원장은 회의에서 “계획서를 읽어 본 사람이 있느냐”고 물었고, 참석자들은 “아무도 받지 못했다”고 답했다.\n\n",
    "보고서는 “당장 통행을 막을 정도는 아니다”라면서도 거더 14개 가운데 9개에서 균열을 확인했다고 적었다.\n\n",
    "이른바 ‘밤배’로 불리는 막배는 등대와 옛 통조림 공장 사이의 모든 부두에 들러 이름보다 훨씬 느리다.\n\n",
  };

  private static final String[] GERMAN = {
    "„Die Brücke bleibt bis zum Frühjahr gesperrt“, sagte %s am Montag. „Wir haben sie zweimal"
        + " geprüft.“\n\n",
    "Der Rat beriet zwei Stunden lang und beschloss dann, die Fähre im Mai wieder fahren zu"
        + " lassen.\n\n",
    "%s nannte den Plan „eine Gefahr für alle, die über den Fluss müssen“ und verließ den"
        + " Saal.\n\n",
    "Am Nachmittag maßen zwei Ingenieure des Hafenamts den nördlichen Pfeiler und nahmen Proben"
        + " mit.\n\n",
    "Der Hafen fror zum dritten Mal in elf Jahren zu, was die Stadt etwa vier Millionen Euro"
        + " kostet.\n\n",
  };

  private static final String[] FRENCH = {
    "« Le pont reste fermé jusqu’au printemps », a déclaré %s lundi. « Nous l’avons vérifié deux"
        + " fois. »\n\n",
    "Après deux heures de débat, le conseil a voté le retour du bac pour le mois de mai.\n\n",
    "%s a dénoncé « un danger pour tous ceux qui traversent la rivière » avant de partir.\n\n",
    "L’après-midi, deux ingénieurs du port ont mesuré la pile nord et prélevé des"
        + " échantillons.\n\n",
    "Le port a gelé pour la troisième fois en onze ans, ce qui coûte quatre millions à la"
        + " ville.\n\n",
  };

  private static final String[] SPANISH = {
    "«El puente sigue cerrado hasta la primavera», dijo %s el lunes. «Lo hemos revisado dos"
        + " veces».\n\n",
    "Tras dos horas de debate, el consejo aprobó que el transbordador vuelva a navegar en"
        + " mayo.\n\n",
    "%s habló de «un peligro para todos los que cruzan el río» y se marchó antes del final.\n\n",
    "Por la tarde, dos ingenieros del puerto midieron el pilar norte y tomaron muestras del"
        + " hierro.\n\n",
    "El puerto se heló por tercera vez en once años, lo que cuesta unos cuatro millones a la"
        + " ciudad.\n\n",
  };

  private static final String[] JAPANESE = {
    "%sは月曜日、「橋は春まで閉鎖する」と述べた。「二度も調べた」とも話した。\n\n",
    "市議会は二時間の議論の末、五月に渡し船を再開する計画を可決した。\n\n",
    "%sは「川を渡るすべての人にとって危険だ」と訴え、早めに席を立った。\n\n",
    "午後には港湾局の技術者二人が北側の橋脚を測り、鉄の試料を採取した。\n\n",
    "港が凍ったのは十一年で三度目で、市の負担はおよそ四百万に上る。\n\n",
  };

  private static final String[] CHINESE = {
    "%s周一表示：“大桥将关闭到春天。”他还说，“我们检查了两次”。\n\n",
    "市议会讨论了两个小时，通过了五月恢复轮渡的计划。\n\n",
    "“这对所有过河的人都是危险的。”%s说。他提前离开了会场。\n\n",
    "下午，港务局的两名工程师测量了北侧桥墩，并提取了铁的样本。\n\n",
    "这是十一年来港口第三次结冰，城市为此损失约四百万元。\n\n",
  };

  private static final String ENGLISH_ORPHAN = "“Nobody told the crew.”\n\n";
  private static final String KOREAN_ORPHAN = "“이제 다리로 건널 수 있다.”\n\n";
  private static final int PARAGRAPHS_AN_ORPHAN = 60;

  private static final String[] ENGLISH_NAMES = {
    "Ms. Aldous", "Mr. Berrick", "Olaf Castellane", "Dr. Dunmore", "Ann Lindqvist", "Mayor Farrow"
  };

  private static final String[] KOREAN_NAMES = {"김하늘", "이도윤", "박서진", "한도경", "최가람"};

  /** What the draft is made of. */
  public enum Text {
    ENGLISH,
    KOREAN,
    GERMAN,
    FRENCH,
    SPANISH,
    JAPANESE,
    CHINESE,
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
        rule.info().defaultSettings(), Locale.ENGLISH, Ranges.none(), null, () -> false);
  }

  @Setup
  public void writeDraft() {
    String draft =
        switch (text) {
          case ENGLISH -> articles(ENGLISH, ENGLISH_ORPHAN, ENGLISH_NAMES, megabytes * 1_000_000);
          case KOREAN ->
              articles(KOREAN, KOREAN_ORPHAN, KOREAN_NAMES, megabytes * 1_000_000 * 10 / 25);
          case GERMAN ->
              articles(
                  GERMAN,
                  "„Niemand hat der Mannschaft etwas gesagt.“\n\n",
                  new String[] {"Greta Hollmann", "Jan Petersen"},
                  megabytes * 1_000_000);
          case FRENCH ->
              articles(
                  FRENCH,
                  "« Personne n’a prévenu l’équipage du bac. »\n\n",
                  new String[] {"Claire Morel", "Paul Garnier"},
                  megabytes * 1_000_000);
          case SPANISH ->
              articles(
                  SPANISH,
                  "«Nadie ha avisado a la tripulación».\n\n",
                  new String[] {"Clara Morán", "Pablo Sanz"},
                  megabytes * 1_000_000);
          case JAPANESE ->
              articles(
                  JAPANESE,
                  "「乗組員には誰も知らせていませんでした。」\n\n",
                  new String[] {"佐野市長", "井手議員"},
                  megabytes * 1_000_000 / 3);
          case CHINESE ->
              articles(
                  CHINESE,
                  "“没有任何人通知过船上的工作人员。”\n\n",
                  new String[] {"林市长", "高主任"},
                  megabytes * 1_000_000 / 3);
          case MARKS -> "\"".repeat(megabytes * 1_000_000);
        };
    prose = Prose.of(Draft.of(draft));
    prose.sentences();
    context = context();
  }

  /** The words of the news, marks aside, with which other drafts can be made up. */
  static List<String> words(boolean korean) {
    return Arrays.stream(korean ? KOREAN : ENGLISH)
        .flatMap(sentence -> Arrays.stream(sentence.split("[^\\p{L}\\p{N}]+")))
        .filter(word -> word.length() > 1)
        .toList();
  }

  private static String articles(String[] sentences, String orphan, String[] names, int units) {
    Random random = new Random(1);
    StringBuilder draft = new StringBuilder();
    while (draft.length() < units) {
      boolean alone = random.nextInt(PARAGRAPHS_AN_ORPHAN) == 0;
      String sentence = alone ? orphan : sentences[random.nextInt(sentences.length)];
      draft.append(sentence.replace("%s", names[random.nextInt(names.length)]));
    }
    return draft.toString();
  }

  @Benchmark
  public List<Finding> check() {
    return rule.check(prose, context);
  }
}
