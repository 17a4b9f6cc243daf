package dev.copydesk.cli.archive;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.Progress;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.archive.ArchiveStatus;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Archives;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.check.Workers;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk archive}: what was published before, to check drafts against. */
public final class ArchiveCommand implements Command {

  private static final String STANDARD_INPUT = "-";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command("archive", "Keep an archive of what was published: add, remove, status.");
    spec.addPositional(
        Options.arguments(
            "add|remove|status|compact PATH|ID",
            "0..*",
            "add PATH...: files, folders, .jsonl, RSS and Atom, .zip and .gz of these, or - for"
                + " lines of JSON; remove ID...: articles with all their traces; status; compact:"
                + " as small and as quick as it can be."));
    spec.addOption(
        Options.value(
            "--archive", "PLACE", "Where the archive lies: a folder, or https://host:9200/index."));
    spec.addOption(
        Options.value("--outlet", "NAME", "Whose the articles are that do not say it themselves."));
    spec.addOption(Options.value("--date", "DATE", "Their day, as 2025-12-31."));
    spec.addOption(Options.value("--rights", "WORDS", "Their rights."));
    spec.addOption(Options.flag("--quiet", "Report errors, nothing else."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    List<String> words = Options.arguments(arguments);
    if (words.isEmpty()) {
      throw new WrongUse("archive takes 'add', 'remove', 'status' or 'compact'");
    }
    String verb =
        Options.oneOf("archive", words.get(0), List.of("add", "remove", "status", "compact"));
    String place =
        Options.text(arguments, "--archive")
            .filter(it -> !it.isBlank())
            .orElseThrow(() -> new WrongUse("archive needs --archive PLACE"));
    List<String> rest = words.subList(1, words.size());
    boolean takesMore = verb.equals("add") || verb.equals("remove");
    if (takesMore == rest.isEmpty()) {
      throw new WrongUse(
          takesMore
              ? "archive " + verb + " takes at least one"
              : "archive " + verb + " takes none");
    }
    Archives archives = new Archives(ArchiveCommand.class.getClassLoader());
    boolean quiet = Options.has(arguments, "--quiet");
    try {
      return switch (verb) {
        case "add" -> add(archives, place, rest, defaults(arguments), terminal, quiet);
        case "remove" -> remove(archives, place, rest, terminal, quiet);
        case "compact" -> compact(archives, place, terminal, quiet);
        default -> status(archives, place, terminal);
      };
    } catch (ArchiveTrouble e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return Exit.TROUBLE;
    }
  }

  private static Clipping defaults(ParseResult arguments) {
    Clipping defaults = new Clipping();
    Options.text(arguments, "--outlet").ifPresent(it -> defaults.set(Clipping.Field.OUTLET, it));
    Options.text(arguments, "--rights").ifPresent(it -> defaults.set(Clipping.Field.RIGHTS, it));
    Options.text(arguments, "--date")
        .ifPresent(
            it -> {
              if (Clipping.date(it).isEmpty()) {
                throw new WrongUse("--date takes a day such as 2025-12-31, not '%s'", it);
              }
              defaults.set(Clipping.Field.DATE, it);
            });
    return defaults;
  }

  private static int add(
      Archives archives,
      String place,
      List<String> paths,
      Clipping defaults,
      Terminal terminal,
      boolean quiet)
      throws IOException {
    int[] failed = {0};
    String sum;
    try (Progress progress = Progress.on(terminal, quiet);
        Shelf shelf = archives.write(place)) {
      Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
      ArchiveLoad load = new ArchiveLoad(shelf, archives.fingerprinter(), workers, progress);
      Sources sources =
          new Sources(
              defaults,
              load::take,
              (name, why) -> {
                failed[0]++;
                terminal.complain(name + ": " + why);
              });
      for (String path : paths) {
        read(path, sources, defaults, load, terminal);
      }
      load.finish();
      sum = load.toString();
    }
    if (!quiet) {
      terminal.out().write(sum + "\n");
    }
    return failed[0] == 0 ? Exit.CLEAN : Exit.TROUBLE;
  }

  private static void read(
      String path, Sources sources, Clipping defaults, ArchiveLoad load, Terminal terminal)
      throws IOException {
    if (path.equals(STANDARD_INPUT)) {
      new JsonSource().read(terminal.in(), "standard input", defaults, load::take);
      return;
    }
    try {
      sources.read(Path.of(path));
    } catch (InvalidPathException e) {
      throw new WrongUse("'%s' is not the name of a file", path);
    }
  }

  private static int remove(
      Archives archives, String place, List<String> ids, Terminal terminal, boolean quiet)
      throws IOException {
    archives.status(place); // there is nothing to remove where there is no archive
    int missing = 0;
    try (Progress progress = Progress.on(terminal, quiet);
        Shelf shelf = archives.write(place)) {
      progress.show("removing");
      for (String id : ids) {
        if (!shelf.remove(id)) {
          missing++;
          terminal.complain("there is no article '" + id + "' in the archive");
        }
      }
      shelf.commit();
    }
    if (!quiet) {
      terminal.out().write("removed: %,d\n".formatted(ids.size() - missing));
    }
    return missing == 0 ? Exit.CLEAN : Exit.TROUBLE;
  }

  private static int compact(Archives archives, String place, Terminal terminal, boolean quiet)
      throws IOException {
    archives.status(place);
    try (Progress progress = Progress.on(terminal, quiet);
        Shelf shelf = archives.write(place)) {
      progress.show("compacting");
      shelf.compact();
    }
    return Exit.CLEAN;
  }

  private static int status(Archives archives, String place, Terminal terminal) throws IOException {
    ArchiveStatus status = archives.status(place);
    terminal
        .out()
        .write(
            "%s: %,d articles, %,d bytes in %s%s; fingerprints %s\n"
                .formatted(
                    Archives.shown(place),
                    status.articles(),
                    status.bytes(),
                    status.kept(),
                    status.removed() == 0
                        ? ""
                        : ", %,d replaced ones to be cleared away".formatted(status.removed()),
                    status.made()));
    return Exit.CLEAN;
  }
}
