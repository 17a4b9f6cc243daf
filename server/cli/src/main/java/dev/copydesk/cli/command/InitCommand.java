package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code copydesk init}: writes a configuration that says what holds anyway, line by line behind a
 * {@code #}, so that a newsroom changes what it wants and sees what there is.
 */
public final class InitCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command("init", "Write a configuration to start from into this folder.");
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    RuleOptions options = RuleOptions.of(arguments);
    List<String> there =
        ConfigLoader.NAMES.stream().filter(name -> Files.exists(Path.of(name))).toList();
    if (!there.isEmpty()) {
      throw new WrongUse("there is a %s already; it stays as it is", there.get(0));
    }
    Path file = Path.of(ConfigLoader.NAMES.get(0));
    try {
      Files.writeString(
          file, house(options.installed()), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new WrongUse("'%s' cannot be written: %s", file, e.getMessage());
    }
    terminal.out().write("Wrote " + file + ".\n");
    return Exit.CLEAN;
  }

  static String house(List<Rule> rules) {
    StringBuilder house =
        new StringBuilder(
            """
            # The house style for the drafts in this folder and below it.
            # Behind each # stands what holds anyway; take the # away and change it.

            # include: [%s]
            # exclude: []

            # How files are encoded that do not tell; what is not said is guessed.
            # encoding:
            #   "wire/**": cp949

            # A house style shared with others, by path.
            # extends: ../house-style.yaml

            rules:
            """
                .formatted("\"" + String.join("\", \"", Config.DEFAULT_INCLUDE) + "\""));
    rules.forEach(rule -> append(rule.info(), house));
    return house
        .append(
            """

            # Findings to keep quiet: the rule or code, the words found, and why.
            # ignore:
            #   - rule: boilerplate/copyright
            #     words: "© The Harbour Courier"
            #     reason: our own imprint
            """)
        .toString();
  }

  private static void append(RuleInfo info, StringBuilder to) {
    to.append("  ").append(info.id()).append(":\n");
    to.append("    # severity: warning    # of all kinds: error, warning, info, hint or off\n");
    to.append("    # kinds:               # of single kinds\n");
    for (RuleInfo.Kind kind : info.kinds()) {
      to.append("    #   %s: %s\n".formatted(kind.id(), kind.asDeclared()));
    }
    to.append("    # allow: []            # phrases that are fine in this house\n");
    for (Setting setting : info.settings()) {
      to.append("    # %s: %s\n".formatted(setting.name(), written(setting)));
    }
  }

  private static String written(Setting setting) {
    return switch (setting.type()) {
      case NUMBER, DECIMAL, FLAG -> setting.defaultValue();
      case TEXT -> '"' + setting.defaultValue() + '"';
      case TEXTS, ENTRIES -> "[]";
    };
  }
}
