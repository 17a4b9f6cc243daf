package dev.copydesk.cli.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Sample;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TextReportTest {

  private static String text(CheckResult result, Locale locale, boolean coloured) {
    StringWriter out = new StringWriter();
    try {
      new TextReport(locale, coloured, false, 0).write(result, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static String found(String draft, String words, String message) {
    int start = draft.indexOf(words);
    Finding finding =
        new Finding(
            "boilerplate",
            "share",
            Severity.WARNING,
            new Span(start, start + words.length()),
            message,
            List.of(),
            List.of());
    CheckResult.File file =
        new CheckResult.File(Prose.of(Draft.of("a.txt", draft)), List.of(finding));
    return text(
        new CheckResult(List.of(file), List.of(), List.of("boilerplate"), 0, 0),
        Locale.ENGLISH,
        false);
  }

  @Test
  void showsWhereWhatAndHowToMendIt() {
    assertThat(text(Sample.result(), Locale.ENGLISH, false))
        .isEqualTo(
            """
            news/날씨.md:3:8: warning: Who says "그가"? [unattributed-quote/missing]
             3 | 비가 온다고 "그가" 말했다. 😀 끝
               |             ^^^^^^
               = the title: news/날씨.md:1:3
               = suggestion: Attribute it

            2 findings fixed. 1 finding in 1 draft: 1 warning.
            """);
  }

  @Test
  void speaksKorean() {
    assertThat(text(Sample.result(), Locale.KOREAN, false))
        .contains("news/날씨.md:3:8: 경고: ", "2개를 고쳤습니다. 원고 1건에서 1개를 찾았습니다: 경고 1.");
  }

  @Test
  void putsTheCaretsUnderWideLettersInTheirFullWidth() {
    assertThat(found("기사를 share 공유하기 하세요.\n", "공유하기", "A prompt."))
        .contains(
            """
             1 | 기사를 share 공유하기 하세요.
               |              ^^^^^^^^
            """);
  }

  @Test
  void showsThePartOfALongLineAroundTheWords() {
    String shown = found("가".repeat(500) + "공유하기" + "나".repeat(500) + "\n", "공유하기", "A prompt.");

    assertThat(shown.lines().skip(1).findFirst().orElseThrow())
        .startsWith(" 1 | …가")
        .contains("가공유하기나")
        .endsWith("나…")
        .hasSizeLessThan(100);
  }

  @Test
  void saysHowFarWordsOverSeveralLinesGo() {
    assertThat(found("one\ntwo\nthree\nfour\n", "two\nthree", "Two lines."))
        .contains(
            """
             2 | two
               | ^^^ to line 3
            """);
  }

  @Test
  void letsNothingFromADraftMoveTheCursor() {
    assertThat(found("a\u001B[2Jshare\u202Eb\tc\n", "share", "A \u001B[31mprompt."))
        .doesNotContain("\u001B")
        .doesNotContain("\u202E")
        .contains("a\uFFFD[2Jshare\uFFFDb c", "A \uFFFD[31mprompt.");
  }

  @Test
  void coloursWhereATerminalShowsThem() {
    assertThat(text(Sample.result(), Locale.ENGLISH, true))
        .contains("\u001B[1;33mwarning\u001B[0m", "\u001B[1;33m^^^^^^\u001B[0m");
  }

  @Test
  void saysSoWhereNothingIsFound() {
    CheckResult nothing =
        new CheckResult(
            List.of(new CheckResult.File(Sample.DRAFT, List.of())), List.of(), List.of(), 0, 0);

    assertThat(text(nothing, Locale.ENGLISH, false)).isEqualTo("No findings in 1 draft.\n");
  }
}
