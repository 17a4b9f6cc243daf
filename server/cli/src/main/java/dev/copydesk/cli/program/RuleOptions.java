package dev.copydesk.cli.program;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.config.Nearest;
import dev.copydesk.core.files.WorkspaceRoot;
import dev.copydesk.core.rule.Rule;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of all commands that deal with rules and the house style.
 *
 * @param installed all rules
 * @param troubles the plugins that could not be loaded
 * @param chosen those that {@code --rules} names, else all
 * @param config the one configuration to use; null to look in the drafts' folders
 * @param useConfig false where no configuration is to be read
 */
public record RuleOptions(
    List<Rule> installed,
    List<Plugins.Trouble> troubles,
    List<Rule> chosen,
    @Nullable Path config,
    boolean useConfig,
    Locale locale) {

  public static void declareLanguageAndPlugins(CommandSpec spec) {
    spec.addOption(
        Options.choice("--lang", "TAG", Languages.KNOWN, "Language of messages: en or ko."));
    spec.addOption(
        Options.values("--plugins", "FOLDER", "Also load the rules in the jars of FOLDER."));
  }

  public static void declareConfig(CommandSpec spec) {
    spec.addOption(Options.value("--config", "FILE", "Use this configuration and no other."));
    spec.addOption(Options.flag("--no-config", "Use no configuration."));
  }

  public static void declareRules(CommandSpec spec) {
    spec.addOption(Options.values("--rules", "RULE", "Run these rules alone."));
  }

  public static RuleOptions of(ParseResult arguments) {
    List<String> plugins = Options.texts(arguments, "--plugins");
    plugins.forEach(RuleOptions::checkFolder);
    Plugins.Loaded loaded = Installation.rules(plugins);
    List<Rule> installed = loaded.rules();
    List<String> named = Options.texts(arguments, "--rules");
    List<String> ids = installed.stream().map(rule -> rule.info().id()).toList();
    named.forEach(name -> checkKnown(name, ids));
    if (Options.has(arguments, "--config") && Options.has(arguments, "--no-config")) {
      throw new WrongUse("%s and %s exclude each other", "--config", "--no-config");
    }
    return new RuleOptions(
        installed,
        loaded.troubles(),
        named.isEmpty()
            ? installed
            : installed.stream().filter(rule -> named.contains(rule.info().id())).toList(),
        Options.text(arguments, "--config").map(RuleOptions::configFile).orElse(null),
        !Options.has(arguments, "--no-config"),
        locale(arguments));
  }

  /**
   * Reads the house style for drafts below {@code roots}.
   *
   * @param roots see {@link WorkspaceRoot}
   */
  public ConfigLoader configs(List<Path> roots) {
    return new ConfigLoader(
        roots,
        config,
        installed.stream().map(Rule::info).toList(),
        name -> useConfig ? path(name) : Optional.empty());
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void checkKnown(String name, List<String> ids) {
    if (!ids.contains(name)) {
      String nearest = Nearest.of(name, ids);
      throw nearest.isEmpty()
          ? new WrongUse("there is no rule '%s'; the rules are %s", name, String.join(", ", ids))
          : new WrongUse("there is no rule '%s'; did you mean '%s'?", name, nearest);
    }
  }

  private static void checkFolder(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      throw new WrongUse("%s: there is no folder '%s'", "--plugins", folder);
    }
  }

  private static Path configFile(String name) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("%s: there is no file '%s'", "--config", name);
    }
    return file;
  }

  /** By {@code --lang}, else by the environment; English where messages are in neither. */
  private static Locale locale(ParseResult arguments) {
    return Options.text(arguments, "--lang")
        .map(Languages::asked)
        .orElseGet(Languages::ofEnvironment);
  }
}
