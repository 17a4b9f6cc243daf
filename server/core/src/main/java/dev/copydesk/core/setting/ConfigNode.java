package dev.copydesk.core.setting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a configuration file that knows where it stands. Immutable. */
public sealed interface ConfigNode {

  Location location();

  /** Text, a number, or true and false, as written; {@code null} and an empty value are "". */
  record Scalar(Location location, String text) implements ConfigNode {}

  /** A list. */
  record Sequence(Location location, List<ConfigNode> items) implements ConfigNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys and values in the order written.
   *
   * @param keys where each key itself stands
   */
  record Mapping(Location location, Map<String, ConfigNode> values, Map<String, Location> keys)
      implements ConfigNode {

    /** The value of a key; null where it is not there. */
    public @Nullable ConfigNode get(String key) {
      return values.get(key);
    }

    /** The value of a key as text; null where it is not there or not a scalar. */
    public @Nullable String text(String key) {
      return values.get(key) instanceof Scalar scalar ? scalar.text() : null;
    }
  }
}
