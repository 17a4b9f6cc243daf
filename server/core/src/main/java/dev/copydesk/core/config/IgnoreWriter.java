package dev.copydesk.core.config;

import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds an entry to the ignore list of a configuration file and leaves the rest of the file as its
 * owner wrote it, comments included.
 */
public final class IgnoreWriter {

  private final String name;
  private final String text;
  private final Config.Ignore entry;

  private IgnoreWriter(String name, String text, Config.Ignore entry) {
    this.name = name;
    this.text = text;
    this.entry = entry;
  }

  /**
   * @param name the file's name; its ending tells YAML from JSON
   * @param text what the file says now; empty for a new one
   * @return what the file is to say; empty where it is broken and its owner has to mend it first
   */
  public static Optional<String> add(String name, String text, Config.Ignore entry) {
    return new IgnoreWriter(name, text, entry).added();
  }

  private Optional<String> added() {
    ConfigNode.Mapping before = parsed(text);
    if (before == null) {
      return Optional.empty();
    }
    String after;
    if (text.isBlank()) {
      after = name.endsWith(".json") ? "{\n  \"ignore\": [" + flow() + "]\n}\n" : text + block("");
    } else if (before.get("ignore") instanceof ConfigNode.Sequence list) {
      after = isFlow(list.location()) ? inFlow(list) : before(list);
    } else if (before.keys().containsKey("ignore")) {
      return Optional.empty();
    } else if (text.charAt(offset(before.location())) == '{') {
      after =
          insert(offset(before.location()) + 1, " \"ignore\": [" + flow() + "]" + comma(before));
    } else {
      after = text + (text.endsWith("\n") ? "" : lineEnd()) + block("");
    }
    return holds(after, before) ? Optional.of(after) : Optional.empty();
  }

  /** Whether a text says what the file said, and the entry with it. */
  private boolean holds(String after, ConfigNode.Mapping before) {
    ConfigNode.Mapping now = parsed(after);
    if (now == null || !(now.get("ignore") instanceof ConfigNode.Sequence list)) {
      return false;
    }
    int already = before.get("ignore") instanceof ConfigNode.Sequence old ? old.items().size() : 0;
    List<String> keys = new ArrayList<>(before.values().keySet());
    keys.remove("ignore");
    return list.items().size() == already + 1
        && list.items().get(0) instanceof ConfigNode.Mapping first
        && entry.rule().equals(first.text("rule"))
        && entry.words().equals(first.text("words"))
        && now.values().keySet().containsAll(keys);
  }

  private ConfigNode.@Nullable Mapping parsed(String source) {
    Problems problems = new Problems();
    ConfigNode.Mapping mapping = new ConfigParser(name, problems).parse(source);
    return problems.isEmpty() ? mapping : null;
  }

  private boolean isFlow(Location list) {
    return text.charAt(offset(list)) == '[';
  }

  private String inFlow(ConfigNode.Sequence list) {
    return insert(offset(list.location()) + 1, flow() + (list.items().isEmpty() ? "" : ", "));
  }

  /** Puts the entry before the first one of a list of lines, indented like it. */
  private String before(ConfigNode.Sequence list) {
    int lineStart = offset(list.location());
    while (lineStart > 0 && text.charAt(lineStart - 1) != '\n') {
      lineStart--;
    }
    int dash = text.indexOf('-', lineStart);
    String indent = text.substring(lineStart, Math.max(lineStart, dash));
    return indent.isBlank() ? insert(lineStart, item(indent)) : text;
  }

  private String block(String indent) {
    return indent + "ignore:" + lineEnd() + item(indent + "  ");
  }

  private String item(String indent) {
    StringBuilder lines = new StringBuilder();
    lines.append(indent).append("- rule: ").append(entry.rule()).append(lineEnd());
    lines.append(indent).append("  words: ").append(quoted(entry.words())).append(lineEnd());
    if (!entry.reason().isEmpty()) {
      lines.append(indent).append("  reason: ").append(quoted(entry.reason())).append(lineEnd());
    }
    return lines.toString();
  }

  private String flow() {
    String reason = entry.reason().isEmpty() ? "" : ", \"reason\": " + quoted(entry.reason());
    return "{\"rule\": "
        + quoted(entry.rule())
        + ", \"words\": "
        + quoted(entry.words())
        + reason
        + "}";
  }

  private static String comma(ConfigNode.Mapping mapping) {
    return mapping.values().isEmpty() ? "" : ",";
  }

  private String insert(int at, String words) {
    return text.substring(0, at) + words + text.substring(at);
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private int offset(Location location) {
    int at = 0;
    for (int line = 1; line < location.line(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.min(text.length() - 1, at + location.column() - 1);
  }

  /** In double quotes, as YAML and JSON both have it. */
  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\uFEFF') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
