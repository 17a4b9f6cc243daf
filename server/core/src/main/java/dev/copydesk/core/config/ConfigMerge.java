package dev.copydesk.core.config;

import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a nearer configuration over a wider one: mappings key by key, lists one after the other (the
 * wider first), anything else replaced. {@code include} says what there is and is replaced.
 */
final class ConfigMerge {

  private ConfigMerge() {}

  static ConfigNode.Mapping over(ConfigNode.Mapping wide, ConfigNode.Mapping near) {
    Map<String, ConfigNode> values = new LinkedHashMap<>(wide.values());
    Map<String, Location> keys = new LinkedHashMap<>(wide.keys());
    near.values()
        .forEach(
            (key, value) ->
                values.merge(key, value, (a, b) -> key.equals("include") ? b : over(a, b)));
    keys.putAll(near.keys());
    return new ConfigNode.Mapping(near.location(), values, keys);
  }

  private static ConfigNode over(ConfigNode wide, ConfigNode near) {
    if (wide instanceof ConfigNode.Mapping a && near instanceof ConfigNode.Mapping b) {
      return over(a, b);
    }
    if (wide instanceof ConfigNode.Sequence a && near instanceof ConfigNode.Sequence b) {
      List<ConfigNode> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return new ConfigNode.Sequence(b.location(), items);
    }
    return near;
  }
}
