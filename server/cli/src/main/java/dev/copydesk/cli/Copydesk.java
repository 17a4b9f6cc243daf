package dev.copydesk.cli;

import dev.copydesk.cli.archive.ArchiveCommand;
import dev.copydesk.cli.check.CheckCommand;
import dev.copydesk.cli.command.ConfigCommand;
import dev.copydesk.cli.command.DataCommand;
import dev.copydesk.cli.command.ExplainCommand;
import dev.copydesk.cli.command.InitCommand;
import dev.copydesk.cli.command.LspCommand;
import dev.copydesk.cli.command.RulesCommand;
import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Installation;
import dev.copydesk.cli.program.Languages;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.Version;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.config.Nearest;
import dev.copydesk.core.setting.Wording;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry: finds the command that was asked for and runs it. */
public final class Copydesk {

  private static final Map<String, Supplier<Command>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("lsp", LspCommand::new);
    COMMANDS.put("rules", RulesCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("init", InitCommand::new);
    COMMANDS.put("config", ConfigCommand::new);
    COMMANDS.put("archive", ArchiveCommand::new);
    COMMANDS.put("data", DataCommand::new);
  }

  private final Terminal terminal;

  Copydesk(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What may be written behind the name of each command. */
  static Map<String, CommandSpec> commands() {
    Map<String, CommandSpec> specs = new LinkedHashMap<>();
    COMMANDS.forEach((name, command) -> specs.put(name, command.get().spec()));
    return specs;
  }

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("check")) {
      Installation.loadEarly();
    }
    Terminal terminal = Terminal.ofProcess();
    // Standard output is the report's, or the editor's: what a plugin prints goes elsewhere.
    System.setOut(System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endBadly(terminal)));
    int exit = new Copydesk(terminal).run(arguments);
    // The launcher has to tell the program's exit codes from those of a Java that did not start.
    System.exit((terminal.flush() ? exit : Exit.TROUBLE) + Integer.getInteger("copydesk.exit", 0));
  }

  /** A plugin that ends the program as if all were well must not make a build green. */
  private static void endBadly(Terminal terminal) {
    if (Checker.isEndedByRule()) {
      terminal.complain("a plugin's rule has ended the program, and what it found is lost");
      Runtime.getRuntime().halt(Exit.TROUBLE + Integer.getInteger("copydesk.exit", 0));
    }
  }

  /** Runs the program and returns its exit code. */
  int run(String... arguments) {
    List<String> all = List.of(arguments);
    Locale locale = Languages.asked(all);
    try {
      if (all.isEmpty()) {
        terminal.err().print(new Help(locale).of(commands()));
        return Exit.TROUBLE;
      }
      return run(all.get(0), all.subList(1, all.size()));
    } catch (WrongUse e) {
      terminal.complain(e.message(locale).lines().findFirst().orElse(""));
      return Exit.TROUBLE;
    } catch (ParameterException e) {
      terminal.complain(message(e, locale).lines().findFirst().orElse(""));
      return Exit.TROUBLE;
    } catch (IOException e) {
      terminal.complain("standard output cannot be written: " + e.getMessage());
      return Exit.TROUBLE;
    } catch (OutOfMemoryError e) {
      terminal.complain("needs more memory; give it some with COPYDESK_JAVA_OPTIONS=-Xmx4g");
      return Exit.TROUBLE;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A mistake of the program or of a plugin: no verdict on the drafts, so never exit code 1.
      terminal.complain("failed: " + e);
      e.printStackTrace(terminal.err());
      return Exit.TROUBLE;
    }
  }

  /** What the options' library complains of most. */
  private static String message(ParameterException e, Locale locale) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      return Wording.in(
          locale,
          unmatched.isUnknownOption()
              ? "there is no option '%s' here (see --help)"
              : "'%s' is one argument too many (see --help)",
          first);
    }
    if (e instanceof MissingParameterException missing && missing.getMissing().size() == 1) {
      ArgSpec argument = missing.getMissing().get(0);
      String name =
          argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
      return Wording.in(locale, "%s needs %s", name, argument.paramLabel());
    }
    return String.valueOf(e.getMessage());
  }

  private int run(String name, List<String> arguments) throws IOException {
    Supplier<Command> command = COMMANDS.get(name);
    if (command != null) {
      return run(command.get(), arguments);
    }
    switch (name) {
      case "--version", "-V" -> terminal.out().write("copydesk " + Version.text() + "\n");
      case "--help", "-h", "help" -> terminal.out().write(help(arguments));
      default -> {
        String nearest = Nearest.of(name, COMMANDS.keySet());
        throw nearest.isEmpty()
            ? new WrongUse("there is no command '%s' (see copydesk --help)", name)
            : new WrongUse(
                "there is no command '%s'; did you mean '%s'? (see copydesk --help)",
                name, nearest);
      }
    }
    return Exit.CLEAN;
  }

  private int run(Command command, List<String> arguments) throws IOException {
    CommandLine parser = new CommandLine(command.spec());
    ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
    if (parsed.isUsageHelpRequested()) {
      terminal.out().write(new Help(Languages.asked(arguments)).of(command.spec()));
      return Exit.CLEAN;
    }
    return command.run(parsed, terminal);
  }

  private static String help(List<String> arguments) {
    Help help = new Help(Languages.asked(arguments));
    Supplier<Command> command = arguments.isEmpty() ? null : COMMANDS.get(arguments.get(0));
    return command == null ? help.of(commands()) : help.of(command.get().spec());
  }
}
