package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the phrases and patterns that a house adds in its configuration. */
public final class HouseStyle {

  public static final String PHRASES = "phrases";
  public static final String PATTERNS = "patterns";

  private final Problems problems;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<HousePattern> patterns = new ArrayList<>();

  private HouseStyle(Problems problems) {
    this.problems = problems;
  }

  /** All phrases, those of the house among them; what is wrong goes to {@code problems}. */
  public static PhraseLibrary library(Settings settings, Problems problems) {
    List<ConfigNode> phraseNodes = settings.entries(PHRASES);
    List<ConfigNode> patternNodes = settings.entries(PATTERNS);
    HouseStyle house = new HouseStyle(problems);
    phraseNodes.forEach(node -> house.read(node, "text"));
    patternNodes.forEach(node -> house.read(node, "pattern"));
    return new PhraseLibrary(house.phrases, house.patterns);
  }

  private void read(ConfigNode node, String key) {
    if (node instanceof ConfigNode.Scalar scalar) {
      add(scalar, key, entry(scalar.text(), Kind.RECURRING, null, null, null));
    } else if (node instanceof ConfigNode.Mapping mapping) {
      read(mapping, key);
    } else {
      problems.add(node.location(), "write a text, or a mapping with %s", key);
    }
  }

  private void read(ConfigNode.Mapping mapping, String key) {
    if (!(mapping.get(key) instanceof ConfigNode.Scalar words)) {
      problems.add(mapping.location(), "no %1$s here: write %1$s: …", key);
      return;
    }
    Kind kind = Kind.RECURRING;
    Severity severity = null;
    Safety safety = null;
    for (Map.Entry<String, Location> entry : mapping.keys().entrySet()) {
      String name = entry.getKey();
      String value = mapping.text(name);
      ConfigNode written = mapping.get(name);
      Location at = written == null ? entry.getValue() : written.location();
      if (name.equals("kind")) {
        Kind found = value == null ? null : Kind.of(value);
        if (found == null) {
          problems.add(at, "there is no kind %s of boilerplate", value);
        } else {
          kind = found;
        }
      } else if (name.equals("severity")) {
        severity = severity(value, at);
      } else if (name.equals("safe")) {
        safety = safety(value, at);
      } else if (!name.equals(key) && !name.equals("message")) {
        problems.add(
            entry.getValue(),
            "%s is not known here: write %s, kind, severity, message or safe",
            name,
            key);
      }
    }
    add(words, key, entry(words.text(), kind, severity, safety, mapping.text("message")));
  }

  private @Nullable Severity severity(@Nullable String value, Location at) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(value)) {
        return severity;
      }
    }
    problems.add(at, "severity is error, warning, info or hint, not %s", value);
    return null;
  }

  private @Nullable Safety safety(@Nullable String value, Location at) {
    if ("true".equals(value)) {
      return Safety.SAFE;
    }
    if (!"false".equals(value)) {
      problems.add(at, "safe is true or false, not %s", value);
    }
    return Safety.UNSAFE;
  }

  /** House entries come before those of the packs where they match the same words. */
  private Entry entry(
      String name,
      Kind kind,
      @Nullable Severity severity,
      @Nullable Safety safety,
      @Nullable String message) {
    return new Entry(
        kind,
        name,
        -1,
        severity == null ? kind.severity() : severity,
        safety == null ? kind.safety() : safety,
        Following.Lines.NONE,
        message,
        true,
        null);
  }

  private void add(ConfigNode.Scalar words, String key, Entry entry) {
    try {
      if (key.equals("text")) {
        phrases.add(Phrase.literal(entry, words.text()));
      } else {
        patterns.add(HousePattern.of(entry, words.text()));
      }
    } catch (IllegalArgumentException e) {
      problems.add(words.location(), "this %s cannot be used: %s", key, e.getMessage());
    }
  }
}
