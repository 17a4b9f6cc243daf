package dev.copydesk.cli.report.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.check.Fingerprint;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report that other programs read; {@code report.schema.json} beside this class tells all. */
public final class JsonReport implements Report {

  private static final int SCHEMA_VERSION = 1;

  private final String version;

  /**
   * @param version of Copydesk
   */
  public JsonReport(String version) {
    this.version = version;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      new Writing(json, result, version).report();
      json.writeRaw('\n');
    }
  }

  private record Writing(
      JsonGenerator json, CheckResult result, String version, Map<String, Draft> drafts) {

    Writing(JsonGenerator json, CheckResult result, String version) {
      this(json, result, version, result.drafts());
    }

    void report() throws IOException {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "copydesk");
      json.writeStringField("version", version);
      json.writeEndObject();
      json.writeArrayFieldStart("files");
      for (CheckResult.File file : result.files()) {
        file(file);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("errors");
      for (CheckResult.Failure failure : result.failures()) {
        json.writeStartObject();
        json.writeStringField("path", failure.path());
        if (failure.line() > 0) {
          json.writeNumberField("line", failure.line());
          json.writeNumberField("column", failure.column());
        }
        String rule = failure.rule();
        if (rule != null) {
          json.writeStringField("rule", rule);
        }
        json.writeStringField("message", failure.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      summary();
      json.writeEndObject();
    }

    private void file(CheckResult.File file) throws IOException {
      json.writeStartObject();
      json.writeStringField("path", file.draft().name());
      json.writeStringField("format", file.draft().format().id());
      json.writeStringField("language", file.prose().language().tag());
      json.writeArrayFieldStart("findings");
      for (Finding finding : file.findings()) {
        finding(finding, file.draft());
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void finding(Finding finding, Draft draft) throws IOException {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("kind", finding.kind());
      json.writeStringField("code", finding.code());
      json.writeStringField("severity", finding.severity().id());
      json.writeStringField("message", finding.message());
      place(finding.span());
      range(finding.span(), draft);
      if (finding.entry() != null) {
        json.writeStringField("entry", finding.entry());
      }
      json.writeArrayFieldStart("related");
      for (Related related : finding.related()) {
        json.writeStartObject();
        json.writeStringField("path", related.draft());
        place(related.span());
        range(related.span(), drafts.get(related.draft()));
        json.writeStringField("message", related.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("fixes");
      for (Fix fix : finding.fixes()) {
        fix(fix);
      }
      json.writeEndArray();
      json.writeStringField("fingerprint", Fingerprint.of(finding, draft));
      json.writeEndObject();
    }

    private void fix(Fix fix) throws IOException {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
      json.writeStringField("speaker", fix.speaker());
      json.writeArrayFieldStart("edits");
      for (Edit edit : fix.edits()) {
        json.writeStartObject();
        json.writeStringField("path", edit.draft());
        place(edit.span());
        json.writeStringField("newText", edit.newText());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void place(Span span) throws IOException {
      json.writeNumberField("offset", span.start());
      json.writeNumberField("length", span.length());
    }

    private void range(Span span, @Nullable Draft draft) throws IOException {
      if (draft != null) {
        json.writeObjectFieldStart("range");
        position("start", draft.lines().position(span.start()));
        position("end", draft.lines().position(span.end()));
        json.writeEndObject();
      }
    }

    private void position(String name, Position position) throws IOException {
      json.writeObjectFieldStart(name);
      json.writeNumberField("line", position.line());
      json.writeNumberField("character", position.character());
      json.writeEndObject();
    }

    private void summary() throws IOException {
      json.writeObjectFieldStart("summary");
      json.writeNumberField("files", result.files().size());
      json.writeNumberField("findings", result.findings().count());
      json.writeNumberField("fixed", result.fixed());
      json.writeObjectFieldStart("bySeverity");
      for (Severity severity : Severity.values()) {
        json.writeNumberField(severity.id(), result.count(severity));
      }
      json.writeEndObject();
      json.writeObjectFieldStart("byRule");
      for (String rule : result.rules()) {
        json.writeNumberField(rule, result.count(rule));
      }
      json.writeEndObject();
      json.writeNumberField("elapsedMillis", result.elapsedMillis());
      json.writeEndObject();
    }
  }
}
