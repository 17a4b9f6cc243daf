package dev.copydesk.core.setting;

/**
 * Something about a rule that a house style can set. What it does is told in the rule's page, under
 * the heading {@code Settings}.
 *
 * @param name as in the configuration: words joined by hyphens
 * @param defaultValue as it would be written; "" for lists
 */
public record Setting(String name, Type type, String defaultValue) {

  /** What may be written for a setting. */
  public enum Type {
    /** A whole number, 0 or more. */
    NUMBER,
    /** A number with a fraction, 0 or more. */
    DECIMAL,
    /** true or false. */
    FLAG,
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** A list of mappings or texts that the rule reads itself. */
    ENTRIES
  }
}
