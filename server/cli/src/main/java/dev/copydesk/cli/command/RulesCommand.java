package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk rules}: what there is to find, and how grave each kind is. */
public final class RulesCommand implements Command {

  private static final String COLUMNS = "  %-18s %-8s %s\n";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.command("rules", "List the rules, their kinds and severities.");
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    RuleOptions options = RuleOptions.of(arguments);
    for (Rule rule : options.installed()) {
      RuleInfo info = rule.info();
      RulePage page = new RulePage(info, options.locale());
      terminal.out().write(info.id() + "  " + page.summary() + "\n");
      for (RuleInfo.Kind kind : info.kinds()) {
        terminal
            .out()
            .write(COLUMNS.formatted(kind.id(), kind.asDeclared(), page.summary(kind.id())));
      }
      terminal.out().write("\n");
    }
    String more =
        options.locale().equals(Locale.KOREAN)
            ? "규칙과 종류마다 설명이 있습니다: copydesk explain 규칙[/종류]\n"
            : "Each has a page of its own: copydesk explain RULE[/KIND]\n";
    terminal.out().write(more);
    return Exit.CLEAN;
  }
}
