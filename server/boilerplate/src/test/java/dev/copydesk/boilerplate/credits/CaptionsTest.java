package dev.copydesk.boilerplate.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions and credits of Korean drafts; the drafts stand in {@code captions.ko.txt}. */
class CaptionsTest {

  private final Checker checker = Checker.of(new BoilerplateRule());

  static Stream<String> drafts() throws IOException {
    try (InputStream in = CaptionsTest.class.getResourceAsStream("captions.ko.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void captionsAndCreditsAreMarkedAndNothingElse(String marked) {
    String draft = marked.replaceAll("[‹›«»]", "").replace('⏎', '\n');

    assertThat(found(draft)).isEqualTo(said(marked.replace('⏎', '\n')));
  }

  @Test
  void aCaptionGoesWithItsCreditWhenAskedFor() {
    String draft = "시는 도서관을 연다고 밝혔다.\n도서관 앞에서 시민들이 줄을 서 있다. 나루시 제공\n시는 책을 더 들이겠다고 했다.\n";
    Fix fix = check(draft).get(0).fixes().get(0);

    assertThat(fix.safety()).isEqualTo(Fix.Safety.UNSAFE);
    assertThat(applied(draft, fix)).isEqualTo("시는 도서관을 연다고 밝혔다.\n시는 책을 더 들이겠다고 했다.\n");
  }

  @Test
  void theLineBelowAHeadlineSaysWhoWroteAndWhen() {
    List<Finding> findings = check("나루시, 도서관 연다\n서가온 기자 2031. 10. 31. 22:44\n나루시가 도서관을 연다고 밝혔다.\n");

    assertThat(findings).extracting(Finding::kind).containsExactly("byline", "timestamp");
  }

  @Test
  void theOfficesAddressTellsTheLineBelowAHeadlineToo() {
    List<Finding> findings =
        check(
            "나루대, 새 코치 뽑아\n민가람 나루스포츠(garam@naru.example) 2031. 11. 1. 09:00\n나루대가 코치를 뽑았다고 밝혔다.\n");

    assertThat(findings).extracting(Finding::kind).containsExactly("byline", "timestamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[나도윤 푸른나루 기자]",
        "[가람=나도윤 푸른나루 기자]",
        "[나루(미국) =나도윤 특파원]",
        "(푸른나루=나도윤 중국 전문기자)",
        "[푸른나루 나도윤 기자 nari@hanbit.example]",
        "정리 = 나도윤 기자 nari@hanbit.example",
        "가람=푸른나루 나도윤 기자"
      })
  void bylinesAreToldByTheirForm(String byline) {
    String draft = "나루시가 도서관을 연다고 밝혔다.\n" + byline + "\n";

    assertThat(found(draft)).containsExactly("byline: " + byline);
  }

  @Test
  void whoIsAskedInAnInterviewIsNoByline() {
    assertThat(check("나루시가 도서관을 연다고 밝혔다.\n▶나도윤 기자\n책은 얼마나 들이나.\n")).isEmpty();
  }

  @Test
  void theLabelBeforeADatelinedCaptionBelongsToIt() {
    String draft =
        "시민들 만나는 문새벽 시장\n(나루=연합뉴스) 서가온 기자 = 17일 나루시에서 문새벽 시장이 시민들과 만나고 있다."
            + " 2031.10.17 gaon@daon.example\n나루시가 도서관을 연다고 밝혔다.\n";

    assertThat(check(draft))
        .extracting(Finding::kind)
        .containsExactly("caption", "dateline", "byline", "caption", "photo-credit");
  }

  @Test
  void aDeckAboveADatelinedCaptionIsNoLabel() {
    String draft =
        "나루시 도서관 내년 개관…시민들 \"책이 모자라다\"\n(나루=연합뉴스) 서가온 기자 = 17일 나루시에서 문새벽 시장이"
            + " 시민들과 만나고 있다. 2031.10.17 gaon@daon.example\n나루시가 도서관을 연다고 밝혔다.\n";

    assertThat(check(draft))
        .extracting(Finding::kind)
        .containsExactly("dateline", "byline", "caption", "photo-credit");
  }

  @Test
  void linesOfNothingButSignsDoNotHang() {
    for (String sign : List.of("/사진=", "[", "ⓒ ", "제공 ", "가나다.", "사진 ", "@", "(출처", "“", "▲")) {
      String draft = "나루시가 도서관을 연다고 밝혔다. " + sign.repeat(20_000 / sign.length());
      Assertions.assertTimeout(Duration.ofSeconds(60), () -> check(draft));
    }
  }

  @Test
  void marksBetweenASentenceAndACreditDoNotHang() {
    List<RuleFailure> failures = new ArrayList<>();
    Checker watched =
        new Checker(
            List.of(new BoilerplateRule()),
            ConfigSource.defaults(),
            Locale.KOREAN,
            RuleBudget.DEFAULT,
            failures::add);
    for (String draft : List.of("다.” \"사진=가온신문", "했다.    사진=가온신문", "했다.”’” (사진=가온신문)")) {
      watched.check(Prose.of(Draft.of("draft.txt", draft)));
    }
    assertThat(failures).isEmpty();
  }

  private List<String> found(String draft) {
    List<String> found = new ArrayList<>();
    for (Finding finding : check(draft)) {
      found.add(finding.kind() + ": " + finding.span().of(draft));
    }
    return found;
  }

  private static List<String> said(String marked) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == '‹') {
        said.add("caption: " + marked.substring(i + 1, marked.indexOf('›', i)));
      } else if (marked.charAt(i) == '«') {
        said.add("photo-credit: " + marked.substring(i + 1, marked.indexOf('»', i)));
      }
    }
    return said;
  }

  private List<Finding> check(String draft) {
    return checker.check(Prose.of(Draft.of(draft)));
  }

  private static String applied(String draft, Fix fix) {
    StringBuilder text = new StringBuilder(draft);
    for (Edit edit : fix.edits()) {
      text.replace(edit.span().start(), edit.span().end(), edit.newText());
    }
    return text.toString();
  }
}
