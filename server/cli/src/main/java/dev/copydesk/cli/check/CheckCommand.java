package dev.copydesk.cli.check;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Terminal;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk check}. */
public final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    return CheckOptions.spec();
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    return new Check(CheckOptions.of(arguments), terminal).run();
  }
}
