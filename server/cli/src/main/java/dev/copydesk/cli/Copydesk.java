package dev.copydesk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry: finds the command that was asked for and runs it. */
@Command(
    name = "copydesk",
    description = "A copy desk for article drafts.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Copydesk {

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine commands = new CommandLine(new Copydesk());
    commands.addSubcommand(new CheckCommand());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    return commands.execute(arguments);
  }
}
