package dev.copydesk.duplicates;

import java.util.List;
import java.util.SplittableRandom;

/** Made-up articles to copy passages in, the same on every run. */
public final class Drafts {

  private static final List<String> KOREAN_SUBJECTS =
      List.of(
          "새날시는",
          "강변구청은",
          "한도경 청장은",
          "상인회장 문가람 씨는",
          "주민 대표 오세린 씨는",
          "연구진은",
          "조합은",
          "항만 관리소는",
          "도서관은",
          "시민 모임은");
  private static final List<String> KOREAN_TIMES =
      List.of("지난 3일", "이번 주", "올해 안에", "내년 봄부터", "장마가 끝나면", "회의를 마친 뒤", "새벽 무렵", "한 달 동안");
  private static final List<String> KOREAN_OBJECTS =
      List.of(
          "낡은 나루터 건물을",
          "버스 차고지 터를",
          "갯벌의 지도를",
          "골목 시장의 지붕을",
          "물때 안내판을",
          "빈 교실 네 칸을",
          "등대로 가는 길을",
          "어린이 도서 삼만 권을",
          "겨울철 뱃길을",
          "옛 철교의 난간을");
  private static final List<String> KOREAN_MANNERS =
      List.of("조심스럽게", "주민들과 함께", "예산에 맞추어", "새로운 방식으로", "처음부터 다시", "조금씩 나누어", "밤낮없이", "소리 없이");
  private static final List<String> KOREAN_ENDINGS =
      List.of(
          "고치기로 했다.",
          "살펴보고 있다고 밝혔다.",
          "옮길 계획이다.",
          "다시 열 예정이라고 말했다.",
          "손보는 중이다.",
          "맡기기로 뜻을 모았다.",
          "새로 짓자고 제안했다.",
          "둘러보았다.");

  private static final List<String> SUBJECTS =
      List.of(
          "The harbour master",
          "A retired teacher",
          "The parish council",
          "Odile Brandt",
          "The bridge engineer",
          "Her neighbour",
          "The ferry company",
          "A young carpenter",
          "The works committee",
          "The librarian");
  private static final List<String> VERBS =
      List.of(
          "repaired",
          "measured",
          "painted over",
          "gave up",
          "bought back",
          "rebuilt",
          "closed",
          "inspected",
          "photographed",
          "auctioned");
  private static final List<String> OBJECTS =
      List.of(
          "the northern pier",
          "eleven wooden boats",
          "a bell without a clapper",
          "the old signal box",
          "two miles of fence",
          "the schoolhouse roof",
          "a collection of maps",
          "the winter landing",
          "the brass telescope",
          "a broken weir");
  private static final List<String> ENDS =
      List.of(
          "before the first snow",
          "while nobody was watching",
          "for less than it had cost",
          "because the insurers asked for it",
          "after a long quarrel about money",
          "as the tide was turning",
          "with help from the mainland",
          "in spite of the rain",
          "when the ice broke up",
          "without telling anyone");

  private final SplittableRandom random;

  public Drafts(long seed) {
    random = new SplittableRandom(seed);
  }

  public String korean(int sentences) {
    StringBuilder draft = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      draft.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ").append(koreanSentence());
    }
    return draft.toString();
  }

  /** Sentences run together without a space, as scraping leaves them. */
  String gluedKorean(int sentences) {
    return korean(sentences).replace(". ", ".").replace("\n", "");
  }

  public String english(int sentences) {
    StringBuilder draft = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      draft.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ").append(sentence());
    }
    return draft.toString();
  }

  private String koreanSentence() {
    int number = 10 + random.nextInt(890);
    return String.join(
        " ",
        syllables() + of(KOREAN_SUBJECTS),
        of(KOREAN_TIMES),
        syllables(),
        number + "명이 찾은",
        of(KOREAN_OBJECTS),
        syllables() + " 마을에서",
        of(KOREAN_MANNERS),
        syllables() + " 방식으로",
        of(KOREAN_ENDINGS));
  }

  private String sentence() {
    List<String> words =
        List.of(
            of(SUBJECTS),
            name(),
            of(VERBS),
            of(OBJECTS),
            "near",
            name(),
            name(),
            of(ENDS),
            "in",
            name());
    return String.join(" ", words) + ".";
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append("bdfgklmnprstv".charAt(random.nextInt(13)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String syllables() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append((char) (0xAC00 + random.nextInt(11172)));
    }
    return word.toString();
  }

  private String of(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
