package dev.copydesk.core.files;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Finds the drafts in files and folders. A file that is named is taken as it is; of a folder those
 * are taken that the house style includes, without what git ignores and what is hidden. Each file
 * is found once: in the order named, and within a folder in the order of names.
 */
public final class DraftFinder {

  private final ConfigSource configs;
  private final List<Path> roots;
  private final boolean forceExclude;
  private final BiConsumer<String, UnreadableDraft> problems;
  private final Map<List<String>, List<Glob>> globs = new HashMap<>();
  private final Map<List<String>, List<Glob>> included = new HashMap<>();
  private final Map<Path, Found> found = new LinkedHashMap<>();

  /**
   * A file to check.
   *
   * @param name its path as given, folders joined with {@code /}
   */
  public record Found(Path path, String name) {}

  /**
   * @param roots the workspace's folders, as real paths; the globs of a house style are relative to
   *     the one that a folder is in, or to the folder itself
   * @param problems told the path as given, and why it is left out
   */
  public DraftFinder(
      ConfigSource configs, List<Path> roots, BiConsumer<String, UnreadableDraft> problems) {
    this(configs, roots, false, problems);
  }

  /**
   * @param forceExclude whether what the house style leaves out is left out where it is named too
   */
  public DraftFinder(
      ConfigSource configs,
      List<Path> roots,
      boolean forceExclude,
      BiConsumer<String, UnreadableDraft> problems) {
    this.forceExclude = forceExclude;
    this.configs = configs;
    this.roots = List.copyOf(roots);
    this.problems = problems;
  }

  /** Adds a file, or a folder with the drafts in it; an empty path is the current folder. */
  public void add(Path given) {
    String name = slashed(given);
    try {
      Path real = given.toRealPath();
      if (!Files.isDirectory(real)) {
        if (!forceExclude || !isExcluded(real, name)) {
          found.putIfAbsent(real, new Found(given, name));
        }
        return;
      }
      String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
      new Walk(real, prefix).go();
    } catch (IOException e) {
      problems.accept(name, UnreadableDraft.because(e, "cannot be read"));
    }
  }

  /** Whether the house style leaves out a file that somebody named. */
  private boolean isExcluded(Path real, String name) {
    Path folder = real.getParent();
    if (folder == null) {
      return false;
    }
    String path = slashed(WorkspaceRoot.base(roots, folder).relativize(real));
    return Glob.anyMatches(globs(configs.of(name).exclude()), path);
  }

  /** What was found so far. */
  public List<Found> found() {
    return List.copyOf(found.values());
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private List<Glob> globs(List<String> patterns) {
    return globs.computeIfAbsent(patterns, all -> all.stream().map(Glob::ofNames).toList());
  }

  /** An ending in capitals, as old systems write them, is the same ending. */
  private List<Glob> included(List<String> patterns) {
    return included.computeIfAbsent(
        patterns, all -> all.stream().map(Glob::ofNames).map(Glob::ignoringCase).toList());
  }

  /** The walk through one folder that was named. */
  private final class Walk {

    private final Folder start;

    Walk(Path start, String prefix) {
      String path = slashed(WorkspaceRoot.base(roots, start).relativize(start));
      this.start = new Folder(start, prefix, path.isEmpty() ? "" : path + "/");
    }

    void go() {
      folder(start, IgnoreFile.above(start.path));
    }

    /**
     * @param above ignore files that hold for the folder from outside it, the nearest first
     */
    private void folder(Folder folder, List<IgnoreFile> above) {
      List<IgnoreFile> ignoreFiles = IgnoreFile.within(folder.path, above);
      List<String> names = names(folder);
      if (!names.isEmpty()) {
        Config config = configs.of(folder.prefix + names.get(0));
        List<Glob> include = included(config.include());
        List<Glob> exclude = globs(config.exclude());
        for (String name : names) {
          entry(folder, name, include, exclude, ignoreFiles);
        }
      }
    }

    private void entry(
        Folder folder,
        String name,
        List<Glob> include,
        List<Glob> exclude,
        List<IgnoreFile> ignoreFiles) {
      Path entry = folder.path.resolve(name);
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String path = folder.pathInBase + name;
        if (IgnoreFile.ignored(entry, attributes.isDirectory(), ignoreFiles)
            || Glob.anyMatches(exclude, path)) {
          return;
        }
        if (attributes.isDirectory()) {
          folder(folder.within(entry, name), ignoreFiles);
        } else if (Glob.anyMatches(include, path)) {
          file(entry, attributes, folder.prefix + name);
        }
      } catch (IOException e) {
        problems.accept(folder.prefix + name, UnreadableDraft.because(e, "cannot be read"));
      }
    }

    /**
     * A link to a folder is passed over, so that no walk goes round in a circle, and so is a link
     * to a file outside the workspace, which is nobody's draft, and a pipe, which nobody may ever
     * write to.
     */
    private void file(Path entry, BasicFileAttributes attributes, String name) throws IOException {
      boolean isLink = attributes.isSymbolicLink();
      Path real = isLink ? entry.toRealPath() : entry;
      if (isLink ? isWithin(real) && Files.isRegularFile(real) : attributes.isRegularFile()) {
        found.putIfAbsent(real, new Found(entry, name));
      }
    }

    private boolean isWithin(Path real) {
      return real.startsWith(start.path) || roots.stream().anyMatch(real::startsWith);
    }

    private void cannotList(Folder folder, IOException cause) {
      String shown = folder.prefix.replaceFirst("/$", "");
      problems.accept(shown, UnreadableDraft.because(cause, "cannot be listed"));
    }

    /** What is in a folder and not hidden, in the order of names. */
    private List<String> names(Folder folder) {
      List<String> names = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
        for (Path entry : stream) {
          String name = entry.getFileName().toString();
          if (!name.startsWith(".")) {
            names.add(name);
          }
        }
      } catch (DirectoryIteratorException e) {
        cannotList(folder, Objects.requireNonNull(e.getCause()));
      } catch (IOException e) {
        cannotList(folder, e);
      }
      Collections.sort(names);
      return names;
    }
  }

  /**
   * A folder on the walk.
   *
   * @param prefix what the names of drafts in it begin with
   * @param pathInBase what their paths relative to the base begin with
   */
  private record Folder(Path path, String prefix, String pathInBase) {

    Folder within(Path folder, String name) {
      return new Folder(folder, prefix + name + "/", pathInBase + name + "/");
    }
  }
}
