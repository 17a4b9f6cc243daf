package dev.copydesk.core.config;

import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Setting;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns configuration nodes into a {@link Config}, and says where they do not make one. */
final class ConfigReader {

  private static final Set<String> KEYS =
      Set.of("extends", "include", "exclude", "encoding", "rules", "ignore", "$schema");

  private static final Set<String> RULE_KEYS = Set.of("severity", "kinds", "allow");

  private final List<RuleInfo> rules;
  private final Problems problems;

  ConfigReader(List<RuleInfo> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  Config read(ConfigNode.Mapping root) {
    checkKeys(root, KEYS, "a configuration");
    List<String> include = texts(root.get("include"));
    return new Config(
        include.isEmpty() ? Config.DEFAULT_INCLUDE : include,
        texts(root.get("exclude")),
        rules(root.get("rules")),
        ignores(root.get("ignore")),
        encodings(root.get("encoding")));
  }

  /** One encoding for all files, or one for each glob. */
  private List<Config.Encoded> encodings(@Nullable ConfigNode node) {
    List<Config.Encoded> encodings = new ArrayList<>();
    if (node instanceof ConfigNode.Mapping globs) {
      globs.values().forEach((glob, name) -> encoding(glob, name, encodings));
    } else if (node != null) {
      encoding("**", node, encodings);
    }
    return encodings;
  }

  private void encoding(String glob, ConfigNode node, List<Config.Encoded> into) {
    String name = node instanceof ConfigNode.Scalar scalar ? scalar.text() : "";
    Charset charset = Charsets.ofLabel(name);
    if (charset == null || !charset.canEncode()) {
      if (node instanceof ConfigNode.Scalar) {
        problems.add(node.location(), "there is no encoding \"%s\"", name);
      } else {
        problems.add(node.location(), "encoding is a name, or a mapping of globs to names");
      }
    } else {
      into.add(new Config.Encoded(glob, charset));
    }
  }

  private Map<String, Config.RuleConfig> rules(@Nullable ConfigNode node) {
    Map<String, Config.RuleConfig> configs = new LinkedHashMap<>();
    ConfigNode.Mapping mapping = mapping(node, "rules");
    if (mapping != null) {
      List<String> known = new ArrayList<>();
      for (RuleInfo info : rules) {
        known.add(info.id());
        info.formerNames().keySet().stream().filter(ConfigReader::isRule).forEach(known::add);
      }
      checkKeys(mapping, known, "the installed rules");
      for (RuleInfo info : rules) {
        for (Map.Entry<String, ConfigNode> entry : mapping.values().entrySet()) {
          if (info.currentName(entry.getKey()).equals(info.id())) {
            configs.put(info.id(), rule(info, entry.getValue()));
          }
        }
      }
    }
    return configs;
  }

  private static boolean isRule(String name) {
    return name.indexOf('/') < 0;
  }

  private Config.RuleConfig rule(RuleInfo info, ConfigNode node) {
    if (node instanceof ConfigNode.Scalar scalar) {
      if (scalar.text().isEmpty()) {
        return Config.RuleConfig.AS_DECLARED;
      }
      Optional<Severity> severity = severity(scalar);
      return new Config.RuleConfig(!isOff(scalar), severity, Map.of(), List.of(), Map.of());
    }
    if (!(node instanceof ConfigNode.Mapping mapping)) {
      problems.add(node.location(), "a rule is set to a severity, off, or a mapping");
      return Config.RuleConfig.AS_DECLARED;
    }
    List<String> known = new ArrayList<>(RULE_KEYS);
    info.settings().forEach(setting -> known.add(setting.name()));
    checkKeys(mapping, known, info.id());
    Optional<Severity> severity = Optional.empty();
    boolean on = true;
    ConfigNode set = mapping.get("severity");
    if (set instanceof ConfigNode.Scalar scalar) {
      severity = severity(scalar);
      on = !isOff(scalar);
    } else if (set != null) {
      problems.add(set.location(), "severity takes error, warning, info, hint or off");
    }
    return new Config.RuleConfig(
        on,
        severity,
        kinds(info, mapping.get("kinds")),
        allowed(mapping.get("allow")),
        settings(info, mapping));
  }

  private Map<String, Optional<Severity>> kinds(RuleInfo info, @Nullable ConfigNode node) {
    Map<String, Optional<Severity>> kinds = new LinkedHashMap<>();
    ConfigNode.Mapping mapping = mapping(node, "kinds");
    if (mapping != null) {
      List<String> known = new ArrayList<>();
      info.kinds().forEach(kind -> known.add(kind.id()));
      String prefix = info.id() + "/";
      info.formerNames().keySet().stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> known.add(name.substring(prefix.length())));
      checkKeys(mapping, known, info.id());
      mapping
          .values()
          .forEach(
              (kind, value) -> {
                if (value instanceof ConfigNode.Scalar scalar) {
                  Optional<Severity> severity = severity(scalar);
                  if (severity.isPresent() || isOff(scalar)) {
                    String code = info.currentName(prefix + kind);
                    kinds.put(code.substring(code.indexOf('/') + 1), severity);
                  }
                } else {
                  problems.add(value.location(), "a kind is set to a severity or off");
                }
              });
    }
    return kinds;
  }

  private List<String> allowed(@Nullable ConfigNode node) {
    List<String> phrases = new ArrayList<>(texts(node));
    if (node != null && phrases.removeIf(String::isBlank)) {
      problems.add(node.location(), "an empty phrase would allow everything; it is left out");
    }
    return phrases;
  }

  private Map<String, ConfigNode> settings(RuleInfo info, ConfigNode.Mapping mapping) {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    for (Setting setting : info.settings()) {
      ConfigNode value = mapping.get(setting.name());
      if (value != null) {
        if (isOf(setting.type(), value)) {
          values.put(setting.name(), value);
        } else {
          problems.add(value.location(), expected(setting.type()), setting.name());
        }
      }
    }
    return values;
  }

  private static boolean isOf(Setting.Type type, ConfigNode value) {
    String text = value instanceof ConfigNode.Scalar scalar ? scalar.text() : null;
    return switch (type) {
      case NUMBER -> text != null && text.matches("\\d{1,9}");
      case DECIMAL -> text != null && text.matches("\\d{1,9}(\\.\\d{1,9})?");
      case FLAG -> text != null && (text.equals("true") || text.equals("false"));
      case TEXT -> text != null;
      case TEXTS ->
          value instanceof ConfigNode.Sequence list
              && list.items().stream().allMatch(ConfigNode.Scalar.class::isInstance);
      case ENTRIES -> value instanceof ConfigNode.Sequence;
    };
  }

  private static String expected(Setting.Type type) {
    return switch (type) {
      case NUMBER -> "%s takes a whole number";
      case DECIMAL -> "%s takes a number";
      case FLAG -> "%s takes true or false";
      case TEXT -> "%s takes a text";
      case TEXTS -> "%s takes a list of texts";
      case ENTRIES -> "%s takes a list";
    };
  }

  private static boolean isOff(ConfigNode.Scalar scalar) {
    String text = scalar.text().toLowerCase(Locale.ROOT);
    return text.equals("off") || text.equals("false");
  }

  /**
   * Empty where the value says off, and where it says nothing known: that is a problem, and what it
   * stands for stays as it was declared.
   */
  private Optional<Severity> severity(ConfigNode.Scalar scalar) {
    String text = scalar.text().toLowerCase(Locale.ROOT);
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(text)) {
        return Optional.of(severity);
      }
    }
    if (!isOff(scalar)) {
      problems.add(
          scalar.location(),
          "\"%s\" is no severity; take error, warning, info, hint or off",
          scalar.text());
    }
    return Optional.empty();
  }

  private List<Config.Ignore> ignores(@Nullable ConfigNode node) {
    List<Config.Ignore> ignores = new ArrayList<>();
    if (node == null) {
      return ignores;
    }
    if (!(node instanceof ConfigNode.Sequence sequence)) {
      problems.add(node.location(), "ignore is a list of entries with rule and words");
      return ignores;
    }
    for (ConfigNode item : sequence.items()) {
      if (item instanceof ConfigNode.Mapping entry
          && entry.get("rule") instanceof ConfigNode.Scalar rule
          && entry.get("words") instanceof ConfigNode.Scalar words) {
        checkKeys(entry, Set.of("rule", "words", "reason"), "an ignore entry");
        if (words.text().replace("…", "").isBlank()) {
          problems.add(words.location(), "without words there is nothing to ignore");
          continue;
        }
        String reason = entry.text("reason");
        ignores.add(
            new Config.Ignore(
                rule.text(), words.text(), reason == null ? "" : reason, rule.location()));
      } else {
        problems.add(item.location(), "an ignore entry needs rule and words");
      }
    }
    return ignores;
  }

  private List<String> texts(@Nullable ConfigNode node) {
    if (node instanceof ConfigNode.Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof ConfigNode.Sequence sequence) {
      for (ConfigNode item : sequence.items()) {
        if (item instanceof ConfigNode.Scalar scalar) {
          texts.add(scalar.text());
        } else {
          problems.add(item.location(), "a text is expected here");
        }
      }
    } else if (node != null) {
      problems.add(node.location(), "a list of texts is expected here");
    }
    return texts;
  }

  private ConfigNode.@Nullable Mapping mapping(@Nullable ConfigNode node, String name) {
    if (node == null || node instanceof ConfigNode.Mapping) {
      return (ConfigNode.Mapping) node;
    }
    if (!(node instanceof ConfigNode.Scalar scalar && scalar.text().isEmpty())) {
      problems.add(node.location(), "%s is a mapping of keys to values", name);
    }
    return null;
  }

  private void checkKeys(ConfigNode.Mapping mapping, Collection<String> known, String where) {
    for (String key : mapping.values().keySet()) {
      if (!known.contains(key)) {
        String nearest = Nearest.of(key, known);
        Location at = mapping.keys().getOrDefault(key, mapping.location());
        if (nearest.isEmpty()) {
          problems.add(at, "\"%s\" is unknown to %s", key, where);
        } else {
          problems.add(at, "\"%s\" is unknown to %s; did you mean \"%s\"?", key, where, nearest);
        }
      }
    }
  }
}
