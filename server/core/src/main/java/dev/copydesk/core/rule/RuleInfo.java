package dev.copydesk.core.rule;

import dev.copydesk.core.setting.Setting;
import dev.copydesk.core.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule is: its name, what it finds, what can be set, and its page of documentation.
 *
 * <p>The page is Markdown beside the rule's class, {@code ID.md} in English and {@code ID.ko.md} in
 * Korean: a title, a paragraph on the rule, a section per kind headed with the kind's id, and,
 * where the rule has settings, a section {@code Settings} that names each.
 */
public final class RuleInfo {

  private final String id;
  private final int order;
  private final Class<?> home;
  private final List<Kind> kinds;
  private final List<Setting> settings;

  /** Codes and ids that the rule and its kinds had before, with those that they have now. */
  private final Map<String, String> formerNames;

  /**
   * One sort of finding of a rule.
   *
   * @param severity where the house style does not say otherwise
   * @param unnecessary whether the words found should go; editors fade them
   * @param on whether it is reported where the house style says nothing of it
   */
  public record Kind(String id, Severity severity, boolean unnecessary, boolean on) {

    /** What holds where the house style says nothing: the severity, or "off". */
    public String asDeclared() {
      return on ? severity.id() : "off";
    }
  }

  private RuleInfo(Builder builder) {
    this.id = builder.id;
    this.order = builder.order;
    this.home = builder.home;
    this.kinds = List.copyOf(builder.kinds);
    this.settings = List.copyOf(builder.settings);
    this.formerNames = Collections.unmodifiableMap(new LinkedHashMap<>(builder.formerNames));
  }

  /**
   * @param id as in the configuration: words joined by hyphens
   * @param home the class that the rule's pages and messages stand beside
   * @param order rules run in rising order; each is told what the earlier ones marked
   */
  public static Builder of(String id, Class<?> home, int order) {
    return new Builder(id, home, order);
  }

  public String id() {
    return id;
  }

  public int order() {
    return order;
  }

  public List<Kind> kinds() {
    return kinds;
  }

  public Optional<Kind> kind(String kindId) {
    return kinds.stream().filter(kind -> kind.id().equals(kindId)).findFirst();
  }

  /**
   * What the rule and its kinds were called before, with what they are called now: ids of the rule,
   * and codes such as {@code boilerplate/copyright}. Former names keep working wherever a person
   * wrote them: in house styles, comments and baselines.
   */
  public Map<String, String> formerNames() {
    return formerNames;
  }

  /**
   * The name that is in use now for one that a person wrote.
   *
   * @param written the id of a rule, or a code
   * @return as written where it is no former name of this rule or its kinds
   */
  public String currentName(String written) {
    String known = formerNames.get(written);
    if (known != null) {
      return known;
    }
    int slash = written.indexOf('/');
    String rule = slash < 0 ? null : formerNames.get(written.substring(0, slash));
    if (rule == null) {
      return written;
    }
    String code = rule + written.substring(slash);
    return formerNames.getOrDefault(code, code);
  }

  public List<Setting> settings() {
    return settings;
  }

  /** What the rule works with where nobody configured anything. */
  public Settings defaultSettings() {
    return new Settings(id, settings, Map.of());
  }

  public Optional<Setting> setting(String name) {
    return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /** The rule's page as Markdown, in English where there is none in the language asked for. */
  public String page(Locale locale) {
    return resource(id + "." + locale.getLanguage() + ".md")
        .or(() -> resource(id + ".md"))
        .orElse("# " + id + "\n");
  }

  /**
   * The section of the rule's page on one kind, its heading included; empty where there is none.
   */
  public Optional<String> section(String kindId, Locale locale) {
    String page = page(locale);
    String heading = "## " + kindId + "\n";
    int start = page.startsWith(heading) ? 0 : page.indexOf("\n" + heading) + 1;
    if (start == 0 && !page.startsWith(heading)) {
      return Optional.empty();
    }
    int end = page.indexOf("\n## ", start + heading.length());
    return Optional.of(page.substring(start, end < 0 ? page.length() : end).strip());
  }

  private Optional<String> resource(String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds a {@link RuleInfo}. */
  public static final class Builder {

    private final String id;
    private final Class<?> home;
    private final int order;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, String> formerNames = new LinkedHashMap<>();

    private Builder(String id, Class<?> home, int order) {
      this.id = id;
      this.home = home;
      this.order = order;
    }

    /** A kind whose words stay and are mended or looked at. */
    public Builder kind(String kindId, Severity severity) {
      kinds.add(new Kind(kindId, severity, false, true));
      return this;
    }

    /** A kind that is reported only in houses that set it to a severity. */
    public Builder onRequest(String kindId, Severity severity) {
      kinds.add(new Kind(kindId, severity, false, false));
      return this;
    }

    /** A kind whose words should go. */
    public Builder unnecessary(String kindId, Severity severity) {
      kinds.add(new Kind(kindId, severity, true, true));
      return this;
    }

    public Builder setting(String name, Setting.Type type, String defaultValue) {
      settings.add(new Setting(name, type, defaultValue));
      return this;
    }

    /** What the rule was called before. */
    public Builder formerly(String ruleId) {
      formerNames.put(ruleId, id);
      return this;
    }

    /**
     * What a kind was called before.
     *
     * @param before the former id of a kind of this rule, or a code where it was another rule's
     * @param kindId what it is called now
     */
    public Builder formerly(String before, String kindId) {
      formerNames.put(before.indexOf('/') < 0 ? id + "/" + before : before, id + "/" + kindId);
      return this;
    }

    public RuleInfo build() {
      return new RuleInfo(this);
    }
  }
}
