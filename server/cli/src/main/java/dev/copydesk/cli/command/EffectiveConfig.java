package dev.copydesk.cli.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.copydesk.cli.report.text.DisplayWidth;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Setting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what holds for drafts, as a configuration would have it, with where it is said. */
public final class EffectiveConfig {

  private static final int COMMENT_COLUMN = 48;

  private final ConfigNode.Mapping written;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param written what the files say, laid over one another
   */
  EffectiveConfig(ConfigNode.Mapping written) {
    this.written = written;
  }

  /** As YAML. */
  String of(List<Rule> rules) {
    texts("", "include", written.get("include"), Config.DEFAULT_INCLUDE);
    texts("", "exclude", written.get("exclude"), List.of());
    encoding(written.get("encoding"));
    text.append("rules:\n");
    ConfigNode set = written.get("rules");
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      rule(info, set instanceof ConfigNode.Mapping all ? named(info, info.id(), "", all) : null);
    }
    texts("", "ignore", written.get("ignore"), List.of());
    return text.toString();
  }

  private void encoding(@Nullable ConfigNode set) {
    if (set instanceof ConfigNode.Mapping globs) {
      text.append("encoding:\n");
      globs.values().forEach((glob, name) -> line("  " + quoted(glob) + ": " + flow(name), name));
    } else if (set != null) {
      line("encoding: " + flow(set), set);
    }
  }

  private void rule(RuleInfo info, @Nullable ConfigNode set) {
    text.append("  ").append(info.id()).append(":\n    kinds:\n");
    ConfigNode.Mapping own =
        set instanceof ConfigNode.Mapping mapping
            ? mapping
            : new ConfigNode.Mapping(Location.BUILT_IN, Map.of(), Map.of());
    // A rule may be set to a severity or off as a whole, and its kinds one by one.
    ConfigNode severity = set instanceof ConfigNode.Scalar ? set : own.get("severity");
    ConfigNode kinds = own.get("kinds");
    for (RuleInfo.Kind kind : info.kinds()) {
      String code = info.id() + "/" + kind.id();
      ConfigNode single =
          kinds instanceof ConfigNode.Mapping all ? named(info, code, info.id() + "/", all) : null;
      boolean off = severity instanceof ConfigNode.Scalar s && isOff(s);
      ConfigNode whole = kind.on() || off ? severity : null;
      scalar("      ", kind.id(), single == null || off ? whole : single, kind.asDeclared());
    }
    texts("    ", "allow", own.get("allow"), List.of());
    for (Setting setting : info.settings()) {
      setting(setting, own.get(setting.name()));
    }
  }

  /** What is set under a name or a former one. */
  private static @Nullable ConfigNode named(
      RuleInfo info, String name, String prefix, ConfigNode.Mapping all) {
    ConfigNode set = null;
    for (Map.Entry<String, ConfigNode> entry : all.values().entrySet()) {
      if (info.currentName(prefix + entry.getKey()).equals(name)) {
        set = entry.getValue();
      }
    }
    return set;
  }

  private void setting(Setting setting, @Nullable ConfigNode set) {
    if (setting.type() == Setting.Type.TEXTS || setting.type() == Setting.Type.ENTRIES) {
      texts("    ", setting.name(), set, List.of());
    } else {
      scalar("    ", setting.name(), set, setting.defaultValue());
    }
  }

  private void scalar(String indent, String key, @Nullable ConfigNode set, String otherwise) {
    if (set instanceof ConfigNode.Scalar scalar) {
      line(indent + key + ": " + quoted(scalar.text()), scalar.location());
    } else {
      line(indent + key + ": " + quoted(otherwise), Location.BUILT_IN);
    }
  }

  private void texts(String indent, String key, @Nullable ConfigNode set, List<String> otherwise) {
    List<ConfigNode> items;
    if (set == null) {
      items = otherwise.stream().map(EffectiveConfig::builtIn).toList();
    } else {
      items = set instanceof ConfigNode.Sequence list ? list.items() : List.of(set);
    }
    if (items.isEmpty()) {
      line(indent + key + ": []", set == null ? Location.BUILT_IN : set.location());
      return;
    }
    text.append(indent).append(key).append(":\n");
    for (ConfigNode item : items) {
      line(indent + "  - " + flow(item), item.location());
    }
  }

  private static ConfigNode builtIn(String value) {
    return new ConfigNode.Scalar(Location.BUILT_IN, value);
  }

  /** A value on one line. */
  private static String flow(ConfigNode node) {
    if (node instanceof ConfigNode.Scalar scalar) {
      return quoted(scalar.text());
    }
    if (node instanceof ConfigNode.Sequence list) {
      return list.items().stream()
          .map(EffectiveConfig::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((ConfigNode.Mapping) node)
        .values().entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ": " + flow(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** As YAML has it: in quotes where it could be taken for something else. */
  private static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    return plain && value.charAt(0) != '-'
        ? value
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  private static boolean isOff(ConfigNode.Scalar scalar) {
    return scalar.text().equals("off") || scalar.text().equals("false");
  }

  private void line(String content, ConfigNode from) {
    line(content, from.location());
  }

  private void line(String content, Location from) {
    text.append(content)
        .append(" ".repeat(Math.max(2, COMMENT_COLUMN - DisplayWidth.of(content))))
        .append("# ")
        .append(from)
        .append('\n');
  }
}
