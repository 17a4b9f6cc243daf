package dev.copydesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Run by the build: writes what comes with a program besides the program, from what it knows of its
 * own commands: the script that shells complete its words with, and its manual page.
 */
final class Handbook {

  private static final String FILES =
      """
      .SH FILES
      .TP
      .I .copydesk.yaml
      The house style for the drafts of a folder and those below it; \\fBcopydesk init\\fR writes one.
      .SH ENVIRONMENT
      .TP
      .B JAVA_HOME
      The Java to run on, 17 or later.
      .TP
      .B COPYDESK_JAVA_OPTIONS
      Further options for Java, such as \\-Xmx4g.
      .TP
      .B NO_COLOR
      Where it is set, nothing is coloured.
      .SH EXIT STATUS
      .TP
      .B 0
      Nothing was found that is as grave as \\-\\-fail\\-on says.
      .TP
      .B 1
      Something was.
      .TP
      .B 2
      Wrong use, an unreadable draft, a broken configuration, or a report that could not be written.
      """;

  private Handbook() {}

  /**
   * @param arguments the folder to write to, and the program's version
   */
  public static void main(String[] arguments) throws IOException {
    Path share = Path.of(arguments[0], "share");
    CommandSpec program = program(Copydesk.commands());
    Path completion = share.resolve("bash-completion").resolve("completions").resolve("copydesk");
    Files.createDirectories(completion.getParent());
    Files.writeString(completion, AutoComplete.bash("copydesk", new CommandLine(program)));
    Path page = share.resolve("man").resolve("man1").resolve("copydesk.1");
    Files.createDirectories(page.getParent());
    Files.writeString(page, manualPage(program, arguments[1]));
  }

  private static CommandSpec program(Map<String, CommandSpec> commands) {
    CommandSpec program = CommandSpec.create().name("copydesk");
    program.usageMessage().description("a copy desk for article drafts");
    commands.forEach(program::addSubcommand);
    return program;
  }

  /** In the form of man(7). */
  static String manualPage(CommandSpec program, String version) {
    StringBuilder page = new StringBuilder();
    page.append(".TH COPYDESK 1 \"\" \"Copydesk ").append(version).append("\"\n");
    page.append(".SH NAME\ncopydesk \\- ");
    page.append(escaped(program.usageMessage().description()[0])).append('\n');
    page.append(
        ".SH SYNOPSIS\n.B copydesk\n.I COMMAND\n[\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n");
    page.append(".SH DESCRIPTION\n");
    page.append("Reads an article draft and marks what an editor would stop at: boilerplate, ");
    page.append("duplicated passages, quotes without a source. Each mark has a fix.\n");
    page.append(".SH COMMANDS\n");
    program.subcommands().forEach((name, command) -> append(name, command.getCommandSpec(), page));
    return page.append(FILES).toString();
  }

  private static void append(String name, CommandSpec command, StringBuilder to) {
    to.append(".SS \"").append(escaped(name));
    for (PositionalParamSpec argument : command.positionalParameters()) {
      to.append(" [").append(escaped(argument.paramLabel())).append("...]");
    }
    to.append("\"\n").append(escaped(String.join(" ", command.usageMessage().description())));
    to.append('\n');
    for (PositionalParamSpec argument : command.positionalParameters()) {
      term("\\fI" + escaped(argument.paramLabel()) + "\\fR", argument.description(), to);
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String label =
            option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
        List<String> names = List.of(option.names());
        term("\\fB" + escaped(String.join(", ", names)) + "\\fR" + label, option.description(), to);
      }
    }
  }

  private static void term(String term, String[] description, StringBuilder to) {
    to.append(".TP\n").append(term).append('\n');
    to.append(escaped(String.join(" ", description))).append('\n');
  }

  /** A hyphen that is part of a word of the program's must stay one when it is copied. */
  private static String escaped(String words) {
    String escaped = words.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
