package dev.copydesk.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Sample;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  private static String page(CheckResult result, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      new HtmlReport(List.of(), locale).write(result, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static CheckResult result(String text, Finding... findings) {
    Prose prose = Prose.of(Draft.of("a.txt", text));
    return new CheckResult(
        List.of(new CheckResult.File(prose, List.of(findings))),
        List.of(new CheckResult.Failure("b.txt", "100% <sure>")),
        List.of("house"),
        0,
        0);
  }

  private static Finding finding(Span span, Related... related) {
    return new Finding(
        "house", "kind", Severity.WARNING, span, "A message.", null, List.of(related), List.of());
  }

  @Test
  void aDraftsTextEndsNeitherTheScriptNorBeginsMarkup() {
    String page =
        page(result("one </script><b>two</b> <!-- three", finding(new Span(0, 3))), Locale.ENGLISH);

    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("one \\u003c/script>\\u003cb>two", "100% &lt;sure&gt;")
        .doesNotContain("<b>two", "<!-- three");
  }

  @Test
  void thePageLoadsNothingAndForbidsItselfTo() {
    String page = page(Sample.result(), Locale.ENGLISH);

    assertThat(page)
        .contains("content=\"default-src 'none'; ")
        .doesNotContainPattern("(src|href)=[\"']?(https?:)?//")
        .doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest");
  }

  @Test
  void theLibrariesStandInThePageUnderTheirLicence() {
    assertThat(page(Sample.result(), Locale.ENGLISH))
        .contains("/* d3-force/3.0.0\nCopyright 2010-2021 Mike Bostock\n", "forceSimulation");
  }

  @Test
  void thePageSpeaksKorean() {
    assertThat(page(Sample.result(), Locale.KOREAN)).contains("<html lang=\"ko\">", "원고 찾기");
  }

  @Test
  void whatIsKnownStandsInThePageAsOld() {
    CheckResult known =
        Sample.result()
            .mapped(file -> file.without(finding -> true, CheckResult.Quiet.Why.BASELINE));

    assertThat(page(known, Locale.ENGLISH))
        .contains("\"age\":\"old\"")
        .doesNotContain("\"age\":\"new\"");
  }

  @Test
  void copiesStandSideBySideWithTheirDifferences() {
    String one = "The council met on Tuesday and voted at noon.";
    String two = "The council met on Friday and voted at noon.";
    int second = one.length() + 1;

    String page =
        page(
            result(
                one + "\n" + two,
                finding(
                    new Span(second, second + two.length()),
                    new Related("a.txt", new Span(0, one.length()), "the other copy"))),
            Locale.ENGLISH);

    assertThat(page)
        .contains("\"own\":[\"The council met on \",\"Friday\",\" and voted at noon.\"]")
        .contains("\"other\":[\"The council met on \",\"Tuesday\",\" and voted at noon.\"]");
  }

  @Test
  void eachSyllableIsNoWordButEachHanLetterIs() {
    assertThat(SideBySide.of("시장은 말했다", "시장이 말했다").own()).containsExactly("", "시장은", " 말했다");
    assertThat(SideBySide.of("市長発言", "市民発言").own()).containsExactly("市", "長", "発言");
  }
}
