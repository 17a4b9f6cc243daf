package dev.copydesk.cli.news;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.files.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A baseline as it stands in its file, in the order of review. */
final class BaselineFile {

  private static final int VERSION = 1;

  private final Path file;

  BaselineFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * @throws WrongUse if it is not there, or holds no baseline
   */
  List<KnownFinding> read() {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser json = new JsonFactory().createParser(reader)) {
      return read(json);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new WrongUse(
          "--baseline: %s:%d:%d: %s",
          file,
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw new WrongUse(
          "--baseline: there is no file '%s'; write one with --write-baseline", file);
    } catch (IOException e) {
      throw new WrongUse("--baseline: '%s' cannot be read: %s", file, e.getMessage());
    }
  }

  /**
   * @throws WrongUse if the file cannot be written; what is there then stays
   */
  void write(List<KnownFinding> known) {
    try {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeNumberField("schemaVersion", VERSION);
        json.writeArrayFieldStart("findings");
        for (KnownFinding each : known.stream().sorted(KnownFinding.FOR_REVIEW).toList()) {
          json.writeStartObject();
          json.writeStringField("path", each.path());
          json.writeNumberField("line", each.line());
          json.writeStringField("code", each.code());
          json.writeStringField("words", each.words());
          json.writeNumberField("count", each.count());
          json.writeNumberField("copies", each.copies());
          json.writeStringField("fingerprint", each.fingerprint());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      WholeFile.write(file, text + "\n");
    } catch (IOException e) {
      throw new WrongUse("the baseline '%s' cannot be written: %s", file, e.getMessage());
    }
  }

  private static List<KnownFinding> read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(json, "a baseline is expected here");
    }
    List<KnownFinding> known = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("findings") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          known.add(finding(json));
        }
      } else if (field.equals("schemaVersion") && !json.getText().equals("" + VERSION)) {
        throw new JsonParseException(json, "only baselines of version " + VERSION + " are known");
      } else {
        json.skipChildren();
      }
    }
    return known;
  }

  private static KnownFinding finding(JsonParser json) throws IOException {
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
    if (path == null || code == null || fingerprint == null) {
      throw new JsonParseException(json, "a finding needs path, code, fingerprint and count");
    }
    // A baseline that does not say how many copies there were accepts any number of them.
    return new KnownFinding(
        path,
        number(json, fields.getOrDefault("line", "1")),
        code,
        fingerprint,
        fields.getOrDefault("words", ""),
        number(json, fields.getOrDefault("count", "1")),
        number(json, fields.getOrDefault("copies", "999999999")));
  }

  private static int number(JsonParser json, String written) throws JsonParseException {
    if (!written.matches("\\d{1,9}")) {
      throw new JsonParseException(json, "line, count and copies are numbers");
    }
    return Integer.parseInt(written);
  }
}
