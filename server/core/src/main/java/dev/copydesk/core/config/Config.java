package dev.copydesk.core.config;

import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Settings;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The house style that holds for a draft: the files of its folder and those above it laid over one
 * another. Immutable.
 *
 * @param include globs of the files that a folder is searched for
 * @param exclude globs of files and folders to pass over
 * @param rules what is set for each rule, by id; a rule without an entry runs as declared
 * @param ignores findings that a person decided to keep quiet
 * @param encodings how files are encoded that say nothing themselves; the last that matches counts
 */
public record Config(
    List<String> include,
    List<String> exclude,
    Map<String, RuleConfig> rules,
    List<Ignore> ignores,
    List<Encoded> encodings) {

  /** What is looked at where nobody configured anything. */
  public static final List<String> DEFAULT_INCLUDE =
      List.of("**/*.{md,markdown,txt,text,html,htm}");

  private static final Config DEFAULTS =
      new Config(DEFAULT_INCLUDE, List.of(), Map.of(), List.of());

  /** A house style that says nothing of encodings. */
  public Config(
      List<String> include,
      List<String> exclude,
      Map<String, RuleConfig> rules,
      List<Ignore> ignores) {
    this(include, exclude, rules, ignores, List.of());
  }

  /**
   * What is set for one rule.
   *
   * @param on whether it runs
   * @param severity of all its kinds; empty for the declared ones
   * @param kinds the severity of single kinds; an empty one switches the kind off
   * @param allow phrases that are fine in this house: a finding on one of them is dropped
   * @param settings by declared name
   */
  public record RuleConfig(
      boolean on,
      Optional<Severity> severity,
      Map<String, Optional<Severity>> kinds,
      List<String> allow,
      Map<String, ConfigNode> settings) {

    static final RuleConfig AS_DECLARED =
        new RuleConfig(true, Optional.empty(), Map.of(), List.of(), Map.of());

    /** The severity of a kind; empty where the kind is switched off. */
    public Optional<Severity> severity(RuleInfo.Kind kind) {
      if (kinds.containsKey(kind.id())) {
        return kinds.get(kind.id());
      }
      return kind.on() ? Optional.of(severity.orElse(kind.severity())) : Optional.empty();
    }
  }

  /**
   * A finding to keep quiet.
   *
   * @param rule a rule's id, or a code such as {@code boilerplate/copyright}
   * @param words the words found, white space folded; a long passage by its beginning and "…"
   * @param reason why, in the words of whoever decided it; may be empty
   * @param location where it is written
   */
  public record Ignore(String rule, String words, String reason, Location location) {

    /** One that is not written anywhere yet. */
    public Ignore(String rule, String words, String reason) {
      this(rule, words, reason, Location.BUILT_IN);
    }
  }

  /**
   * How some files are encoded.
   *
   * @param glob of the files
   */
  public record Encoded(String glob, Charset charset) {}

  public Config {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    rules = Map.copyOf(rules);
    ignores = List.copyOf(ignores);
    encodings = List.copyOf(encodings);
  }

  public static Config defaults() {
    return DEFAULTS;
  }

  public RuleConfig rule(String id) {
    return rules.getOrDefault(id, RuleConfig.AS_DECLARED);
  }

  /** The settings of a rule: what is configured, else what it declares. */
  public Settings settings(RuleInfo info) {
    return new Settings(info.id(), info.settings(), rule(info.id()).settings());
  }
}
