package dev.copydesk.core.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one configuration file, YAML or JSON, into nodes that know where they stand. */
final class ConfigParser {

  /** A house style is a page or two; more is a mistake or an attack. */
  static final int MOST_BYTES = 512 << 10;

  /** A phrase or a pattern is a line; an ignored passage is written by its beginning. */
  static final int MOST_LETTERS = 4_000;

  static final int MOST_VALUES = 20_000;

  private static final int MOST_DEPTH = 32;

  private final String name;
  private final Problems problems;
  private int values;

  /**
   * @param name what the file is called in problems
   */
  ConfigParser(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The mapping that the file holds; null where it holds none, and the reason is a problem. */
  ConfigNode.@Nullable Mapping parse(Path file) {
    Location whole = new Location(name, 0, 0);
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(whole, "larger than %s KiB, which no configuration is", MOST_BYTES >> 10);
        return null;
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      problems.add(whole, "not UTF-8 text");
    } catch (IOException e) {
      problems.add(whole, "cannot be read: %s", e.getMessage());
    }
    return null;
  }

  /** The mapping that a text holds; an empty text holds an empty one. */
  ConfigNode.@Nullable Mapping parse(String text) {
    try (JsonParser parser =
        (name.endsWith(".json") ? new JsonFactory() : new YAMLFactory()).createParser(text)) {
      if (parser.nextToken() == null) {
        return new ConfigNode.Mapping(new Location(name, 1, 1), Map.of(), Map.of());
      }
      ConfigNode node = node(parser, 0);
      if (parser.nextToken() != null) {
        problems.add(location(parser.currentTokenLocation()), "only the first document is read");
      }
      if (node instanceof ConfigNode.Mapping mapping) {
        return mapping;
      }
      if (node instanceof ConfigNode.Scalar scalar && scalar.text().isEmpty()) {
        return new ConfigNode.Mapping(node.location(), Map.of(), Map.of());
      }
      if (node != null) {
        problems.add(node.location(), "a configuration is a mapping of keys to values");
      }
    } catch (JsonProcessingException e) {
      problems.add(location(e.getLocation()), said(e.getOriginalMessage()));
    } catch (IOException e) {
      problems.add(new Location(name, 0, 0), "cannot be read: %s", e.getMessage());
    }
    return null;
  }

  /** Null for a value that is declined, with a problem. */
  private @Nullable ConfigNode node(JsonParser parser, int depth) throws IOException {
    Location location = location(parser.currentTokenLocation());
    if (depth > MOST_DEPTH) {
      throw new JsonParseException(parser, "nested deeper than any setting is");
    }
    if (++values > MOST_VALUES) {
      throw new JsonParseException(parser, "more than " + MOST_VALUES + " values");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new JsonParseException(
          parser, "aliases (*name) are not supported; write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, location, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<ConfigNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        ConfigNode item = node(parser, depth + 1);
        if (item != null) {
          items.add(item);
        }
      }
      return new ConfigNode.Sequence(location, items);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    if (text.length() > MOST_LETTERS) {
      problems.add(location, "longer than %s letters; it is left out", MOST_LETTERS);
      return null;
    }
    return new ConfigNode.Scalar(location, text);
  }

  private ConfigNode mapping(JsonParser parser, Location location, int depth) throws IOException {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    Map<String, Location> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Location keyLocation = location(parser.currentTokenLocation());
      parser.nextToken();
      ConfigNode value = node(parser, depth + 1);
      if (value == null) {
        continue;
      }
      if (keys.put(key, keyLocation) != null) {
        problems.add(keyLocation, "\"%s\" is set twice here", key);
      }
      values.put(key, value);
    }
    return new ConfigNode.Mapping(location, values, keys);
  }

  private Location location(@Nullable JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? new Location(name, 0, 0)
        : new Location(name, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  /** The parser's words without the excerpts that it indents below them. */
  private static String said(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }
}
