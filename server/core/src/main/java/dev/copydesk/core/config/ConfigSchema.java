package dev.copydesk.core.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Setting;
import java.util.List;
import java.util.Locale;

/**
 * The JSON Schema (draft-07, which editors read) of a house style, as the installed rules have it:
 * keys are completed and explained, and what is wrong is underlined while it is written.
 */
public final class ConfigSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Locale locale;

  private ConfigSchema(Locale locale) {
    this.locale = locale;
  }

  /**
   * The schema as JSON, a key to a line.
   *
   * @param locale the language of the descriptions
   */
  public static String of(List<RuleInfo> rules, Locale locale) {
    return new ConfigSchema(locale).schema(rules).toPrettyString() + "\n";
  }

  private ObjectNode schema(List<RuleInfo> rules) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Copydesk");
    ObjectNode properties = closed(schema);
    properties.putObject("$schema").put("type", "string");
    properties.set("extends", texts());
    properties.set("include", texts());
    properties.set("exclude", texts());
    ArrayNode encodings = properties.putObject("encoding").putArray("anyOf");
    encodings.addObject().put("type", "string");
    ObjectNode globs = encodings.addObject().put("type", "object");
    globs.putObject("additionalProperties").put("type", "string");
    ObjectNode byRule = closed(properties.putObject("rules"));
    rules.forEach(rule -> byRule.set(rule.id(), rule(rule)));
    properties.set("ignore", ignores());
    return schema;
  }

  private ObjectNode rule(RuleInfo rule) {
    ObjectNode schema = JSON.objectNode();
    schema.put("description", FirstParagraph.of(rule.page(locale)));
    ArrayNode ways = schema.putArray("anyOf");
    ways.add(severity());
    ObjectNode properties = closed(ways.addObject());
    properties.set("severity", severity());
    properties.set("allow", texts());
    ObjectNode kinds = closed(properties.putObject("kinds"));
    for (RuleInfo.Kind kind : rule.kinds()) {
      ObjectNode set = severity();
      set.put("description", FirstParagraph.of(rule.section(kind.id(), locale).orElse("")));
      set.put("default", kind.asDeclared());
      kinds.set(kind.id(), set);
    }
    rule.settings().forEach(setting -> properties.set(setting.name(), setting(setting)));
    return schema;
  }

  private static ObjectNode setting(Setting setting) {
    ObjectNode schema = JSON.objectNode();
    switch (setting.type()) {
      case NUMBER -> schema.put("type", "integer").put("minimum", 0);
      case DECIMAL -> schema.put("type", "number").put("minimum", 0);
      case FLAG -> schema.put("type", "boolean");
      case TEXT -> schema.put("type", "string");
      case TEXTS -> schema.put("type", "array").putObject("items").put("type", "string");
      case ENTRIES -> schema.put("type", "array");
    }
    if (!setting.defaultValue().isEmpty()) {
      schema.put("description", setting.defaultValue());
    }
    return schema;
  }

  private static ObjectNode severity() {
    ObjectNode schema = JSON.objectNode();
    ArrayNode names = schema.putArray("enum");
    for (Severity severity : Severity.values()) {
      names.add(severity.id());
    }
    names.add("off").add(false); // YAML 1.1 reads off as false
    return schema;
  }

  private static ObjectNode texts() {
    ObjectNode schema = JSON.objectNode();
    ArrayNode ways = schema.putArray("anyOf");
    ways.addObject().put("type", "string");
    ways.addObject().put("type", "array").putObject("items").put("type", "string");
    return schema;
  }

  private static ObjectNode ignores() {
    ObjectNode schema = JSON.objectNode().put("type", "array");
    ObjectNode entry = schema.putObject("items");
    ObjectNode properties = closed(entry);
    for (String name : List.of("rule", "words", "reason")) {
      properties.putObject(name).put("type", "string");
    }
    entry.putArray("required").add("rule").add("words");
    return schema;
  }

  /** Makes a schema one of an object that has no other keys; gives the place for its keys. */
  private static ObjectNode closed(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }
}
