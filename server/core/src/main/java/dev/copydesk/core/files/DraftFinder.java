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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the drafts in files and folders. A file that is named is taken as it is; of a folder those
 * are taken that the house style includes, without what git ignores and what is hidden. Each file
 * is found once: in the order named, and within a folder in the order of names.
 */
public final class DraftFinder {

  private final ConfigSource configs;
  private final List<Path> roots;
  private final BiConsumer<String, String> problems;
  private final Map<String, Glob> globs = new HashMap<>();
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
  public DraftFinder(ConfigSource configs, List<Path> roots, BiConsumer<String, String> problems) {
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
        found.putIfAbsent(real, new Found(given, name));
        return;
      }
      String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
      new Walk(real, prefix).folder(real, IgnoreFile.above(real));
    } catch (IOException e) {
      problems.accept(name, UnreadableDraft.because(e, "cannot be read").getMessage());
    }
  }

  /** What was found so far. */
  public List<Found> found() {
    return List.copyOf(found.values());
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private boolean matches(List<String> patterns, String path) {
    return patterns.stream()
        .anyMatch(p -> globs.computeIfAbsent(p, DraftFinder::glob).matches(path));
  }

  /** As in git's ignore files, a pattern without a folder means a name in any folder. */
  private static Glob glob(String pattern) {
    return Glob.of(pattern.indexOf('/') < 0 ? "**/" + pattern : pattern);
  }

  private Path base(Path folder) {
    return roots.stream()
        .filter(folder::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .orElse(folder);
  }

  /** The walk through one folder that was named. */
  private final class Walk {

    private final Path start;
    private final String prefix;
    private final Path base;

    Walk(Path start, String prefix) {
      this.start = start;
      this.prefix = prefix;
      this.base = base(start);
    }

    /**
     * @param above ignore files that hold for the folder from outside it, the nearest first
     */
    void folder(Path folder, List<IgnoreFile> above) {
      List<IgnoreFile> ignoreFiles = IgnoreFile.within(folder, above);
      List<Path> entries = entries(folder);
      if (!entries.isEmpty()) {
        Config config = configs.of(name(entries.get(0)));
        entries.forEach(entry -> entry(entry, config, ignoreFiles));
      }
    }

    private void entry(Path entry, Config config, List<IgnoreFile> ignoreFiles) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean isFolder = attributes.isDirectory();
        String path = slashed(base.relativize(entry));
        if (IgnoreFile.ignored(entry, isFolder, ignoreFiles) || matches(config.exclude(), path)) {
          return;
        }
        if (isFolder) {
          folder(entry, ignoreFiles);
        } else if (matches(config.include(), path)) {
          file(attributes.isSymbolicLink() ? entry.toRealPath() : entry, entry);
        }
      } catch (IOException e) {
        problems.accept(name(entry), UnreadableDraft.because(e, "cannot be read").getMessage());
      }
    }

    /**
     * A link to a folder is passed over, so that no walk goes round in a circle, and so is a pipe,
     * which nobody may ever write to.
     */
    private void file(Path real, Path entry) {
      if (Files.isRegularFile(real)) {
        found.putIfAbsent(real, new Found(entry, name(entry)));
      }
    }

    private String name(Path entry) {
      return prefix + slashed(start.relativize(entry));
    }

    private List<Path> entries(Path folder) {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream =
          Files.newDirectoryStream(folder, entry -> !isHidden(entry))) {
        stream.forEach(entries::add);
      } catch (IOException | DirectoryIteratorException e) {
        IOException cause =
            e instanceof DirectoryIteratorException d ? d.getCause() : (IOException) e;
        problems.accept(
            name(folder), UnreadableDraft.because(cause, "cannot be listed").getMessage());
      }
      entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
      return entries;
    }

    private static boolean isHidden(Path entry) {
      return entry.getFileName().toString().startsWith(".");
    }
  }
}
