package dev.copydesk.core.setting;

import java.util.List;
import java.util.Map;

/**
 * The settings of one rule: what the configuration says, else what the rule declares. Types were
 * checked when the configuration was read, so reading a declared setting cannot fail. Immutable.
 */
public final class Settings {

  private final String rule;
  private final List<Setting> declared;
  private final Map<String, ConfigNode> values;

  /**
   * @param rule the rule's id
   * @param declared what can be set
   * @param values by setting name; only declared names, each of its declared type
   */
  public Settings(String rule, List<Setting> declared, Map<String, ConfigNode> values) {
    this.rule = rule;
    this.declared = declared;
    this.values = values;
  }

  /**
   * These settings with others laid over them, for tests and embedding.
   *
   * @param name a declared setting
   * @param value its value as it would stand in the file
   */
  public Settings with(String name, ConfigNode value) {
    declared(name);
    Map<String, ConfigNode> all = new java.util.LinkedHashMap<>(values);
    all.put(name, value);
    return new Settings(rule, declared, all);
  }

  public int number(String name) {
    return (int) decimal(name);
  }

  public double decimal(String name) {
    return Double.parseDouble(text(name));
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  public String text(String name) {
    Setting setting = declared(name);
    return values.get(name) instanceof ConfigNode.Scalar scalar
        ? scalar.text()
        : setting.defaultValue();
  }

  /** A list of texts; empty where nothing is set. */
  public List<String> texts(String name) {
    return entries(name).stream()
        .filter(ConfigNode.Scalar.class::isInstance)
        .map(node -> ((ConfigNode.Scalar) node).text())
        .toList();
  }

  /** A list of whatever the rule makes of it; empty where nothing is set. */
  public List<ConfigNode> entries(String name) {
    declared(name);
    return values.get(name) instanceof ConfigNode.Sequence sequence ? sequence.items() : List.of();
  }

  private Setting declared(String name) {
    for (Setting setting : declared) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    throw new IllegalArgumentException(rule + " declares no " + name);
  }
}
