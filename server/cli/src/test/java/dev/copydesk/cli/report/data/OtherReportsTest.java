package dev.copydesk.cli.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.Sample;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The reports that other programs read. */
final class OtherReportsTest {

  private static final List<RuleInfo> RULES =
      Checker.rules(OtherReportsTest.class.getClassLoader()).stream().map(Rule::info).toList();

  /** As OASIS published it; it comes in a library that does nothing else here. */
  private static final String SARIF_SCHEMA = "/schema/sarif-schema-2.1.0.json";

  private static final Prose TWO_LINES =
      Prose.of(Draft.of("./a b,c.txt", "one\ntwo <three> & \"four\"\nfive\n"));

  private static final Finding OVER_LINES =
      new Finding(
          "boilerplate",
          "share",
          Severity.INFO,
          new Span(4, 29),
          "100% <sure>:\nsays \"A & B\"\u0001",
          List.of(),
          List.of(
              new Fix(
                  "Remove it",
                  Fix.Safety.SAFE,
                  List.of(new Edit("./a b,c.txt", new Span(4, 29), "")))));

  private static String written(Report report, CheckResult result) {
    StringWriter out = new StringWriter();
    try {
      report.write(result, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static CheckResult odd() {
    return new CheckResult(
        List.of(new CheckResult.File(TWO_LINES, List.of(OVER_LINES, OVER_LINES))),
        List.of(new CheckResult.Failure("x&y.txt", 2, 1, "not \"text\"")),
        List.of("boilerplate"),
        0,
        0);
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void sarifHoldsToTheSchemaOfItsStandard() throws IOException {
    JsonSchema schema;
    try (InputStream in = OtherReportsTest.class.getResourceAsStream(SARIF_SCHEMA)) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
    CheckResult quiet =
        Sample.result()
            .mapped(file -> file.without(finding -> true, CheckResult.Quiet.Why.BASELINE));

    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      SarifReport report = new SarifReport("1.2.3", RULES, locale);
      for (CheckResult result : List.of(Sample.result(), odd(), quiet)) {
        assertThat(schema.validate(written(report, result), InputFormat.JSON)).isEmpty();
      }
    }
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifCountsFromOneAndEscapesPaths() {
    assertThat(written(new SarifReport("1.2.3", RULES, Locale.ENGLISH), odd()))
        .contains("\"uri\":\"a%20b,c.txt\"")
        .contains(
            "\"region\":{\"startLine\":2,\"startColumn\":1,\"endLine\":3,\"endColumn\":5,"
                + "\"charOffset\":4,\"charLength\":25}")
        .contains("\"level\":\"note\"", "\"executionSuccessful\":false");
  }

  @Test
  void githubGetsOneLineForEachFindingAndError() {
    assertThat(written(new GithubReport(), odd()).lines())
        .containsExactly(
            "::notice file=a b%2Cc.txt,line=2,endLine=3,title=boilerplate/share::"
                + "100%25 <sure>:%0Asays \"A & B\"\u0001",
            "::notice file=a b%2Cc.txt,line=2,endLine=3,title=boilerplate/share::"
                + "100%25 <sure>:%0Asays \"A & B\"\u0001",
            "::error file=x&y.txt,line=2::not \"text\"");
    assertThat(written(new GithubReport(), Sample.result()))
        .startsWith("::warning file=news/날씨.md,line=3,endLine=3,col=8,endColumn=12,title=");
  }

  @Test
  void gitlabGetsADifferentFingerprintForEachFinding() {
    String report = written(new GitlabReport(), odd());

    assertThat(report)
        .startsWith("[{\"description\":\"100% <sure>")
        .contains("\"severity\":\"minor\"")
        .contains("\"location\":{\"path\":\"a b,c.txt\",\"lines\":{\"begin\":2,\"end\":3}}");
    assertThat(report.split("\"fingerprint\":\"")[1].substring(0, 36))
        .isNotEqualTo(report.split("\"fingerprint\":\"")[2].substring(0, 36));
  }

  @Test
  void checkstyleIsXmlWhateverTheDraftHolds() {
    Document document = xml(written(new CheckstyleReport(), odd()));

    assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(3);
    assertThat(
            document
                .getElementsByTagName("error")
                .item(0)
                .getAttributes()
                .getNamedItem("message")
                .getNodeValue())
        .isEqualTo("100% <sure>:\nsays \"A & B\"\uFFFD");
  }

  @Test
  void junitFailsForWhatMakesTheCheckFail() {
    CheckResult result = Sample.result();

    Document failing = xml(written(new JunitReport(Optional.of(Severity.WARNING)), result));
    Document passing = xml(written(new JunitReport(Optional.empty()), result));

    assertThat(failing.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(failing.getElementsByTagName("error").getLength()).isEqualTo(2);
    assertThat(passing.getElementsByTagName("failure").getLength()).isZero();
    assertThat(xml(written(new JunitReport(Optional.empty()), odd()))).isNotNull();
  }

  @Test
  void sarifTellsWhatIsKeptQuietAndHowSafeAFixIs() {
    CheckResult known =
        Sample.result()
            .mapped(file -> file.without(finding -> true, CheckResult.Quiet.Why.BASELINE));

    assertThat(written(new SarifReport("1.2.3", RULES, Locale.ENGLISH), known))
        .contains("\"suppressions\":[{\"kind\":\"external\",\"justification\":\"baseline\"}]");
  }

  @Test
  void reviewdogGetsColumnsInBytes() {
    assertThat(written(new RdjsonReport(), Sample.result()))
        .contains("\"path\":\"news/날씨.md\"")
        .contains("\"start\":{\"line\":3,\"column\":18},\"end\":{\"line\":3,\"column\":26}")
        .contains("\"message\":\"no such file or folder\",\"severity\":\"ERROR\"");
  }

  @Test
  void gitlabGetsWhatCouldNotBeCheckedToo() {
    assertThat(written(new GitlabReport(), Sample.result()))
        .contains("\"check_name\":\"copydesk/error\"", "\"severity\":\"blocker\"");
  }
}
