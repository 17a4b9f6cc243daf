package dev.copydesk.cli.report.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reviewdog's diagnostic format, which it turns into comments on a review. Lines and columns count
 * from 1, columns in bytes of UTF-8, as its definition has it. Only safe fixes are suggested.
 */
public final class RdjsonReport implements Report {

  private final RepositoryPaths paths = new RepositoryPaths();

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    Map<String, Draft> drafts = result.drafts();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("name", "copydesk");
      json.writeEndObject();
      json.writeArrayFieldStart("diagnostics");
      for (CheckResult.File file : result.files()) {
        for (Finding finding : file.findings()) {
          finding(finding, file.draft(), drafts, json);
        }
      }
      for (CheckResult.Failure failure : result.failures()) {
        failure(failure, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void finding(Finding finding, Draft draft, Map<String, Draft> drafts, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("message", finding.message());
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.code());
    json.writeEndObject();
    location(draft, finding.span(), json);
    json.writeArrayFieldStart("suggestions");
    for (Fix fix : finding.fixes()) {
      boolean here = fix.edits().stream().allMatch(edit -> edit.draft().equals(draft.name()));
      if (fix.safety() == Fix.Safety.SAFE && here) {
        for (Edit edit : fix.edits()) {
          json.writeStartObject();
          range(draft, edit.span(), json);
          json.writeStringField("text", edit.newText());
          json.writeEndObject();
        }
        break; // the others are other ways to mend the same
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("relatedLocations");
    for (Related related : finding.related()) {
      Draft other = drafts.get(related.draft());
      if (other != null) {
        json.writeStartObject();
        json.writeStringField("message", related.message());
        location(other, related.span(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void failure(CheckResult.Failure failure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", failure.message());
    json.writeStringField("severity", "ERROR");
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.of(failure.path()));
    if (failure.line() > 0) {
      json.writeObjectFieldStart("range");
      json.writeObjectFieldStart("start");
      json.writeNumberField("line", failure.line());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void location(Draft draft, Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.of(draft.name()));
    range(draft, span, json);
    json.writeEndObject();
  }

  private static void range(Draft draft, Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("range");
    position("start", draft, span.start(), json);
    position("end", draft, span.end(), json);
    json.writeEndObject();
  }

  private static void position(String name, Draft draft, int offset, JsonGenerator json)
      throws IOException {
    Position at = draft.lines().position(offset);
    String before = draft.text().substring(offset - at.character(), offset);
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", at.line() + 1);
    json.writeNumberField("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO, HINT -> "INFO";
    };
  }
}
