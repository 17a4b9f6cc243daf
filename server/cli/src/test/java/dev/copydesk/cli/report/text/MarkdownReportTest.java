package dev.copydesk.cli.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.report.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {

  @Test
  void aSummaryOfABuildListsDraftsAndWhatCouldNotBeRead() throws IOException {
    StringWriter out = new StringWriter();

    new MarkdownReport(Locale.ENGLISH).write(Sample.result(), out);

    assertThat(out.toString())
        .startsWith("## Copydesk\n\n2 findings fixed")
        .contains("- ⚠️ gone.md: no such file or folder")
        .contains(
            "### news/날씨.md\n\n- 3: **warning** Who says \"그가\"? `unattributed-quote/missing`");
  }
}
