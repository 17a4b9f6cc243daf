package dev.copydesk.cli.program;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One of the program's commands. Options are declared through picocli's own model and not by
 * annotations: reading annotations takes as long as checking a hundred drafts.
 */
public interface Command {

  /** What may be written behind the command's name. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return the exit code, see {@link Exit}
   * @throws WrongUse if the arguments make no sense
   * @throws IOException if standard output cannot be written
   */
  int run(ParseResult arguments, Terminal terminal) throws IOException;
}
