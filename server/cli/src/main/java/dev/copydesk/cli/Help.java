package dev.copydesk.cli;

import dev.copydesk.core.setting.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the program says of its commands, in a language. */
record Help(Locale locale) {

  /** Of all commands. */
  String of(Map<String, CommandSpec> commands) {
    StringBuilder help = new StringBuilder();
    help.append(say("Copydesk, a copy desk for article drafts.")).append("\n\n");
    help.append(say("Usage: copydesk COMMAND [OPTION...] [ARGUMENT...]")).append("\n\n");
    help.append(say("Commands:")).append('\n');
    commands.forEach(
        (name, command) ->
            help.append(
                "  %-9s %s\n".formatted(name, say(command.usageMessage().description()[0]))));
    String more = say("See copydesk COMMAND --help, and copydesk --version.");
    return help.append('\n').append(more).append('\n').toString();
  }

  /** Of one command. */
  String of(CommandSpec command) {
    command.usageMessage().synopsisHeading(say("Usage: "));
    command.usageMessage().description(said(command.usageMessage().description()));
    for (OptionSpec option : List.copyOf(command.options())) {
      command.remove(option);
      String[] description = said(option.description());
      command.addOption(OptionSpec.builder(option).description(description).build());
    }
    for (PositionalParamSpec argument : List.copyOf(command.positionalParameters())) {
      command.remove(argument);
      String[] description = said(argument.description());
      command.addPositional(PositionalParamSpec.builder(argument).description(description).build());
    }
    return new CommandLine(command).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private String[] said(String[] lines) {
    return Arrays.stream(lines).map(this::say).toArray(String[]::new);
  }

  private String say(String form) {
    return Wording.in(locale, form);
  }
}
