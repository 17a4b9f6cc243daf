package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.config.Nearest;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk explain RULE[/KIND]}: the page of a rule, or its section on one kind. */
public final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.command("explain", "Explain a rule, or one kind of its findings.");
    spec.addPositional(
        Options.arguments(
            "RULE[/KIND]", "0..*", "A rule's name, or a finding's code as reports have it."));
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    RuleOptions options = RuleOptions.of(arguments);
    List<String> names = Options.arguments(arguments);
    if (names.size() != 1) {
      throw new WrongUse("explain takes one rule or code; see copydesk rules");
    }
    String page = page(names.get(0), options);
    terminal.out().write(page.strip() + "\n");
    return Exit.CLEAN;
  }

  private static String page(String name, RuleOptions options) {
    for (Rule rule : options.installed()) {
      RuleInfo info = rule.info();
      if (name.equals(info.id())) {
        return info.page(options.locale());
      }
      for (RuleInfo.Kind kind : info.kinds()) {
        if (name.equals(info.id() + "/" + kind.id())) {
          return info.section(kind.id(), options.locale())
              .orElseThrow(() -> new WrongUse("the page of %s has nothing on it", info.id()));
        }
      }
    }
    throw unknown(name, options.installed());
  }

  private static WrongUse unknown(String name, List<Rule> rules) {
    List<String> known = new ArrayList<>();
    for (Rule rule : rules) {
      known.add(rule.info().id());
      rule.info().kinds().forEach(kind -> known.add(rule.info().id() + "/" + kind.id()));
    }
    String nearest =
        known.stream()
            .filter(code -> code.endsWith("/" + name))
            .findFirst()
            .orElseGet(() -> Nearest.of(name, known));
    return nearest.isEmpty()
        ? new WrongUse("there is no rule or kind '%s'; see copydesk rules", name)
        : new WrongUse("there is no rule or kind '%s'; did you mean '%s'?", name, nearest);
  }
}
