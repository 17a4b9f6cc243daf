package dev.copydesk.cli.news;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.core.check.Fingerprint;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were there when a newsroom began to check, kept in a file so that a build fails at
 * new ones alone. A finding is known by its draft, its code and the words found; one that stands
 * twice in a draft is counted twice.
 */
public final class Baseline {

  private static final int VERSION = 1;

  private final Path folder;

  /** How often each finding is known. */
  private final Map<Known, Integer> counts = new TreeMap<>();

  /**
   * @param path of the draft, from the baseline's folder, folders joined with {@code /}
   */
  private record Known(String path, String code, String fingerprint) implements Comparable<Known> {

    @Override
    public int compareTo(Known other) {
      int byPath = path.compareTo(other.path);
      int byCode = byPath != 0 ? byPath : code.compareTo(other.code);
      return byCode != 0 ? byCode : fingerprint.compareTo(other.fingerprint);
    }
  }

  private Baseline(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    this.folder = parent == null ? file.toAbsolutePath().getRoot() : parent;
  }

  /** A baseline that knows all findings of a result. */
  public static Baseline of(CheckResult result, Path file) {
    Baseline baseline = new Baseline(file);
    for (CheckResult.File each : result.files()) {
      for (Finding finding : each.findings()) {
        baseline.counts.merge(baseline.known(finding, each.draft()), 1, Integer::sum);
      }
    }
    return baseline;
  }

  /**
   * Reads a baseline's file.
   *
   * @throws WrongUse if it is not there, or holds no baseline
   */
  public static Baseline read(Path file) {
    Baseline baseline = new Baseline(file);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser json = new JsonFactory().createParser(reader)) {
      baseline.read(json);
      return baseline;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new WrongUse(
          "--baseline: %s:%d:%d: %s"
              .formatted(
                  file,
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr(),
                  e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new WrongUse(
          "--baseline: there is no file '" + file + "'; write one with --write-baseline");
    } catch (IOException e) {
      throw new WrongUse("--baseline: '" + file + "' cannot be read: " + e.getMessage());
    }
  }

  /**
   * @throws WrongUse if the file cannot be written
   */
  public void write(Path file) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schemaVersion", VERSION);
      json.writeArrayFieldStart("findings");
      for (Map.Entry<Known, Integer> entry : counts.entrySet()) {
        json.writeStartObject();
        json.writeStringField("path", entry.getKey().path);
        json.writeStringField("code", entry.getKey().code);
        json.writeStringField("fingerprint", entry.getKey().fingerprint);
        json.writeNumberField("count", entry.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new WrongUse("the baseline '" + file + "' cannot be written: " + e.getMessage());
    }
  }

  /** What this baseline does not know of a draft. */
  public List<Finding> without(List<Finding> findings, Draft draft) {
    Map<Known, Integer> left = new HashMap<>();
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      Known known = known(finding, draft);
      int count = left.computeIfAbsent(known, k -> counts.getOrDefault(k, 0));
      if (count > 0) {
        left.put(known, count - 1);
      } else {
        fresh.add(finding);
      }
    }
    return fresh;
  }

  private Known known(Finding finding, Draft draft) {
    Path path = folder.relativize(Path.of(draft.name()).toAbsolutePath().normalize());
    String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return new Known(name, finding.code(), Fingerprint.of(finding, draft));
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(json, "a baseline is expected here");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("findings") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          readFinding(json);
        }
      } else if (field.equals("schemaVersion") && !json.getText().equals("" + VERSION)) {
        throw new JsonParseException(json, "only baselines of version " + VERSION + " are known");
      } else {
        json.skipChildren();
      }
    }
  }

  private void readFinding(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      fields.put(field, json.getText());
      json.skipChildren();
    }
    String path = fields.get("path");
    String code = fields.get("code");
    String fingerprint = fields.get("fingerprint");
    String count = fields.getOrDefault("count", "1");
    if (path == null || code == null || fingerprint == null || !count.matches("\\d{1,9}")) {
      throw new JsonParseException(json, "a finding needs path, code, fingerprint and count");
    }
    counts.merge(new Known(path, code, fingerprint), Integer.parseInt(count), Integer::sum);
  }
}
