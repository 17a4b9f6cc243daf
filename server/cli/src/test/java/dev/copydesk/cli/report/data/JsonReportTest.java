package dev.copydesk.cli.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Sample;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class JsonReportTest {

  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(CheckResult result) {
    StringWriter out = new StringWriter();
    try {
      new JsonReport("1.2.3").write(result, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  @Test
  void aReportFollowsItsSchema() {
    assertThat(SCHEMA.validate(json(Sample.result()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    String wrong =
        json(Sample.result()).replace("\"severity\":\"warning\"", "\"severity\":\"grave\"");

    assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aReportOfWhatTheRulesFindFollowsTheSchema() {
    ClassLoader loader = JsonReportTest.class.getClassLoader();
    Checker checker = new Checker(Checker.rules(loader), ConfigSource.defaults(), Locale.KOREAN);
    Prose prose = Prose.of(Draft.of("ⓒ 한빛일보. 무단 전재 및 재배포 금지\n"));
    List<Finding> findings = checker.check(prose);
    CheckResult result =
        new CheckResult(List.of(new CheckResult.File(prose, findings)), List.of(), List.of(), 0, 0);

    assertThat(findings).isNotEmpty();
    assertThat(SCHEMA.validate(json(result), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aFindingIsWrittenInFull() {
    assertThat(json(Sample.result()))
        .contains(
            """
            {"rule":"unattributed-quote","kind":"missing","code":"unattributed-quote/missing",\
            "severity":"warning","message":"Who says \\"그가\\"?","offset":12,"length":4,\
            "range":{"start":{"line":2,"character":7},"end":{"line":2,"character":11}},\
            "entry":"said","related":[{"path":"news/날씨.md","offset":2,"length":1,\
            "range":{"start":{"line":0,"character":2},"end":{"line":0,"character":3}},\
            "message":"the title"}],"fixes":[{"title":"Attribute it","safety":"manual",\
            "speaker":"김 시장","edits":[{"path":"news/날씨.md","offset":16,"length":0,\
            "newText":"고 김 시장은"}]}],"fingerprint":\
            """);
  }

  @Test
  void aFileWithoutFindingsIsListedToo() {
    CheckResult nothing =
        new CheckResult(
            List.of(new CheckResult.File(Sample.DRAFT, List.of())),
            List.of(),
            List.of("boilerplate"),
            0,
            0);

    assertThat(json(nothing))
        .contains(
            "{\"path\":\"news/날씨.md\",\"format\":\"markdown\",\"language\":\"ko\",\"findings\":[]}")
        .contains("\"byRule\":{\"boilerplate\":0}");
  }

  @Test
  void anErrorSaysWhere() {
    assertThat(json(Sample.result()))
        .contains("{\"path\":\"gone.md\",\"message\":\"no such file or folder\"}")
        .contains("{\"path\":\".copydesk.yaml\",\"line\":3,\"column\":5,\"message\":\"unknown\"}");
  }
}
