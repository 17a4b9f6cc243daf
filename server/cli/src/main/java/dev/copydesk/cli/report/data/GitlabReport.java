package dev.copydesk.cli.report.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.check.Fingerprint;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** GitLab's Code Quality report. */
public final class GitlabReport implements Report {

  private final RepositoryPaths paths = new RepositoryPaths();

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    Map<String, Integer> seen = new HashMap<>();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartArray();
      for (CheckResult.File file : result.files()) {
        for (Finding finding : file.findings()) {
          finding(finding, file.draft(), seen, json);
        }
      }
      for (CheckResult.Failure failure : result.failures()) {
        failure(failure, json);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private void finding(Finding finding, Draft draft, Map<String, Integer> seen, JsonGenerator json)
      throws IOException {
    Place place = Place.of(finding.span(), draft);
    json.writeStartObject();
    json.writeStringField("description", finding.message());
    json.writeStringField("check_name", finding.code());
    json.writeStringField("fingerprint", fingerprint(finding, draft, seen));
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.of(draft.name()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", place.line());
    json.writeNumberField("end", place.lastLine());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What could not be checked must not look like what is clean. */
  private void failure(CheckResult.Failure failure, JsonGenerator json) throws IOException {
    String path = paths.of(failure.path());
    json.writeStartObject();
    json.writeStringField("description", failure.message());
    json.writeStringField("check_name", "copydesk/error");
    json.writeStringField(
        "fingerprint",
        UUID.nameUUIDFromBytes((path + "\n" + failure.message()).getBytes(StandardCharsets.UTF_8))
            .toString());
    json.writeStringField("severity", "blocker");
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, failure.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** GitLab takes two findings with one fingerprint for one, wherever they are. */
  private static String fingerprint(Finding finding, Draft draft, Map<String, Integer> seen) {
    String known = draft.name() + "\n" + Fingerprint.of(finding, draft);
    String unique = known + "\n" + seen.merge(known, 1, Integer::sum);
    return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "minor";
      case HINT -> "info";
    };
  }
}
