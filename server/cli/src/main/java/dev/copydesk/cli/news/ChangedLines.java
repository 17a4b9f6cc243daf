package dev.copydesk.cli.news;

import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the files in a repository changed since it branched off a commit, by asking git.
 * Files that git does not know yet are new from the first line to the last; one that was renamed is
 * compared with what it was.
 */
public final class ChangedLines {

  private final String reference;
  private final Map<Path, Repository> repositories = new HashMap<>();

  /** What changed in one repository, and the files that git knows; all by their real paths. */
  private record Repository(Map<Path, Changes> changes, Set<Path> known) {}

  /**
   * @param reference a commit, as git names it
   * @throws WrongUse if it cannot be one
   */
  public ChangedLines(String reference) {
    if (reference.isBlank() || reference.startsWith("-")) {
      throw new WrongUse("--since takes a commit as git names it, not '%s'", reference);
    }
    this.reference = reference;
  }

  /**
   * The findings that are new: they touch a line that changed or lost its neighbours, or something
   * that they point at does.
   *
   * @param drafts all that were checked, by name
   * @throws WrongUse if the draft is in no repository, or git cannot tell
   */
  public List<Finding> only(List<Finding> findings, Draft draft, Map<String, Draft> drafts) {
    Changes changes = changes(draft);
    if (changes.areAll()) {
      return findings;
    }
    return findings.stream()
        .filter(
            finding ->
                changes.touch(finding.span(), draft.text(), true)
                    || finding.related().stream().anyMatch(place -> isNew(place, drafts)))
        .toList();
  }

  private boolean isNew(Related place, Map<String, Draft> drafts) {
    Draft draft = drafts.get(place.draft());
    return draft != null && changes(draft).touch(place.span(), draft.text(), false);
  }

  private Changes changes(Draft draft) {
    Path file = real(Path.of(draft.name()));
    Repository repository =
        repositories.computeIfAbsent(Git.repository(file), ChangedLines.this::read);
    Changes changes = repository.changes.get(file);
    if (changes != null) {
      return changes;
    }
    return repository.known.contains(file) ? Changes.some() : Changes.everything();
  }

  /**
   * Files that nobody added yet are added to a copy of git's index, so that one that was moved
   * without git counts as moved.
   */
  private Repository read(Path folder) {
    Path index = null;
    try {
      index = Files.createTempFile("copydesk-index-", ".tmp");
      Git git = new Git(folder, Map.of("GIT_INDEX_FILE", index.toString()));
      String own = new Git(folder, Map.of()).output("rev-parse", "--git-path", "index").strip();
      String base = new Git(folder, Map.of()).branchedOff(reference);
      if (Files.exists(folder.resolve(own))) {
        Files.copy(folder.resolve(own), index, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(index); // git makes one; an empty file is none
      }
      git.attempt("add", "--intent-to-add", "--ignore-errors", "--", ".");
      Map<Path, Changes> changes = new HashMap<>();
      Diff.read(
          git.output(
              "diff",
              "--unified=0",
              "--no-color",
              "--no-ext-diff",
              "--no-textconv",
              "--find-renames",
              "-l2000",
              "--no-relative",
              "--src-prefix=a/",
              "--dst-prefix=b/",
              base,
              "--"),
          folder,
          changes);
      Set<Path> known = new HashSet<>();
      for (String name : git.output("ls-files", "-z").split("\0")) {
        known.add(folder.resolve(name));
      }
      return new Repository(changes, known);
    } catch (IOException e) {
      throw new WrongUse("--since: git's index cannot be copied: %s", e.getMessage());
    } finally {
      delete(index);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // the system's own folder for what is not needed any more
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
