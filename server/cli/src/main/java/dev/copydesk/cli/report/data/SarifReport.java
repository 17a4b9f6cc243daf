package dev.copydesk.cli.report.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.check.Fingerprint;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts read it. */
public final class SarifReport implements Report {

  private final String version;
  private final List<RuleInfo> rules;
  private final Locale locale;

  /**
   * @param version of Copydesk
   * @param rules those that ran
   */
  public SarifReport(String version, List<RuleInfo> rules, Locale locale) {
    this.version = version;
    this.rules = rules;
    this.locale = locale;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField(
          "$schema",
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      new Run(json, result, result.drafts(), new RepositoryPaths()).write(version, rules, locale);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private record Run(
      JsonGenerator json, CheckResult result, Map<String, Draft> drafts, RepositoryPaths paths) {

    void write(String version, List<RuleInfo> rules, Locale locale) throws IOException {
      json.writeStartObject();
      Map<String, Integer> indexes = tool(version, rules, locale);
      json.writeStringField("columnKind", "utf16CodeUnits");
      invocation();
      json.writeArrayFieldStart("results");
      for (CheckResult.File file : result.files()) {
        for (Finding finding : file.findings()) {
          finding(finding, file.draft(), indexes.getOrDefault(finding.code(), -1), null);
        }
        for (CheckResult.Quiet quiet : file.quiet()) {
          Finding finding = quiet.finding();
          finding(finding, file.draft(), indexes.getOrDefault(finding.code(), -1), quiet.why());
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    /** Names the tool and its rules, and tells where in their list each code stands. */
    private Map<String, Integer> tool(String version, List<RuleInfo> rules, Locale locale)
        throws IOException {
      Map<String, Integer> indexes = new LinkedHashMap<>();
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "Copydesk");
      json.writeStringField("version", version);
      json.writeStringField("language", locale.getLanguage());
      json.writeArrayFieldStart("rules");
      for (RuleInfo rule : rules) {
        for (RuleInfo.Kind kind : rule.kinds()) {
          String code = rule.id() + "/" + kind.id();
          indexes.put(code, indexes.size());
          json.writeStartObject();
          json.writeStringField("id", code);
          String page = rule.section(kind.id(), locale).orElse(rule.page(locale));
          text("shortDescription", PlainMarkdown.firstSentence(page));
          text("fullDescription", PlainMarkdown.firstParagraph(page));
          json.writeObjectFieldStart("help");
          json.writeStringField("text", PlainMarkdown.plain(page));
          json.writeStringField("markdown", page);
          json.writeEndObject();
          json.writeObjectFieldStart("defaultConfiguration");
          json.writeStringField("level", level(kind.severity()));
          json.writeEndObject();
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      return indexes;
    }

    private void invocation() throws IOException {
      json.writeArrayFieldStart("invocations");
      json.writeStartObject();
      json.writeBooleanField("executionSuccessful", result.failures().isEmpty());
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (CheckResult.Failure failure : result.failures()) {
        json.writeStartObject();
        json.writeStringField("level", "error");
        text("message", failure.message());
        String rule = failure.rule();
        if (rule != null) {
          json.writeObjectFieldStart("associatedRule");
          json.writeStringField("id", rule);
          json.writeEndObject();
        }
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(failure.path());
        if (failure.line() > 0) {
          json.writeObjectFieldStart("region");
          json.writeNumberField("startLine", failure.line());
          json.writeNumberField("startColumn", Math.max(1, failure.column()));
          json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }

    private void finding(
        Finding finding, Draft draft, int index, CheckResult.Quiet.@Nullable Why quiet)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("ruleId", finding.code());
      if (index >= 0) {
        json.writeNumberField("ruleIndex", index);
      }
      json.writeStringField("level", level(finding.severity()));
      text("message", finding.message());
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      physical(draft.name(), finding.span());
      json.writeEndObject();
      json.writeEndArray();
      if (!finding.related().isEmpty()) {
        json.writeArrayFieldStart("relatedLocations");
        int id = 0;
        for (Related related : finding.related()) {
          json.writeStartObject();
          json.writeNumberField("id", id++);
          physical(related.draft(), related.span());
          text("message", related.message());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("copydesk/v1", Fingerprint.of(finding, draft));
      json.writeEndObject();
      if (quiet != null) {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("justification", quiet.name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        json.writeEndArray();
      }
      fixes(finding.fixes().stream().filter(fix -> fix.safety() != Fix.Safety.MANUAL).toList());
      json.writeEndObject();
    }

    private void fixes(List<Fix> fixes) throws IOException {
      if (fixes.isEmpty()) {
        return;
      }
      json.writeArrayFieldStart("fixes");
      for (Fix fix : fixes) {
        json.writeStartObject();
        text("description", fix.title());
        json.writeArrayFieldStart("artifactChanges");
        Map<String, List<Edit>> byDraft = new LinkedHashMap<>();
        fix.edits()
            .forEach(
                edit -> byDraft.computeIfAbsent(edit.draft(), d -> new ArrayList<>()).add(edit));
        for (Map.Entry<String, List<Edit>> change : byDraft.entrySet()) {
          json.writeStartObject();
          artifact(change.getKey());
          json.writeArrayFieldStart("replacements");
          for (Edit edit : change.getValue()) {
            json.writeStartObject();
            region("deletedRegion", edit.draft(), edit.span());
            text("insertedContent", edit.newText());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void physical(String path, Span span) throws IOException {
      json.writeObjectFieldStart("physicalLocation");
      artifact(path);
      region("region", path, span);
      json.writeEndObject();
    }

    private void artifact(String path) throws IOException {
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", Escaped.uri(paths.of(path)));
      json.writeEndObject();
    }

    private void region(String name, String path, Span span) throws IOException {
      json.writeObjectFieldStart(name);
      Draft draft = drafts.get(path);
      if (draft != null) {
        Place place = Place.of(span, draft);
        json.writeNumberField("startLine", place.line());
        json.writeNumberField("startColumn", place.column());
        json.writeNumberField("endLine", place.endLine());
        json.writeNumberField("endColumn", place.endColumn());
      }
      json.writeNumberField("charOffset", span.start());
      json.writeNumberField("charLength", span.length());
      json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
      json.writeObjectFieldStart(name);
      json.writeStringField("text", text);
      json.writeEndObject();
    }

    private static String level(Severity severity) {
      return switch (severity) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO, HINT -> "note";
      };
    }
  }
}
