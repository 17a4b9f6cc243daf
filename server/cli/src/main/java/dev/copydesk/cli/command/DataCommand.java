package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code copydesk data check FOLDER}: tells who writes a language folder what is wrong with it and
 * what it lacks.
 */
public final class DataCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command("data", "Check the folder of a language: data check FOLDER.");
    spec.addPositional(
        Options.arguments("check FOLDER", "0..*", "The folder, named by the language's tag."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    List<String> words = Options.arguments(arguments);
    if (words.size() < 2 || !words.get(0).equals("check")) {
      throw new WrongUse("data takes 'check' and the folder of a language");
    }
    int problems = 0;
    for (String folder : words.subList(1, words.size())) {
      if (!Files.isDirectory(Path.of(folder))) {
        throw new WrongUse("there is no folder '%s'", folder);
      }
      problems += check(LanguageFolder.at(Path.of(folder)), terminal);
    }
    return problems == 0 ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static int check(LanguageFolder folder, Terminal terminal) throws IOException {
    Problems problems = new Problems();
    List<String> lacking = new ArrayList<>();
    boolean empty = true;
    for (FolderCheck check : ServiceLoader.load(FolderCheck.class)) {
      check.check(folder, problems);
      check.files().stream().filter(file -> folder.find(file) == null).forEach(lacking::add);
      empty &= lacking.containsAll(check.files());
    }
    if (empty) {
      throw new WrongUse("there is no file of a language in '%s'", folder.tag());
    }
    for (Problem problem : problems.all()) {
      terminal.out().write(problem + "\n");
    }
    if (!lacking.isEmpty()) {
      terminal.out().write(folder.tag() + " lacks " + String.join(", ", lacking) + "\n");
    }
    int count = problems.all().size();
    terminal
        .out()
        .write("%s: %d problem%s\n".formatted(folder.tag(), count, count == 1 ? "" : "s"));
    return count;
  }
}
