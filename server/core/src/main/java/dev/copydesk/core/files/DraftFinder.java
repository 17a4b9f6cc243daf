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
   * @param problems told the path as given, and why it is left out
   */
  public DraftFinder(ConfigSource configs, BiConsumer<String, String> problems) {
    this.configs = configs;
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
    return patterns.stream().anyMatch(p -> globs.computeIfAbsent(p, Glob::of).matches(path));
  }

  /** The walk through one folder that was named. */
  private final class Walk {

    private final Path root;
    private final String prefix;

    Walk(Path root, String prefix) {
      this.root = root;
      this.prefix = prefix;
    }

    /**
     * @param above ignore files that hold for the folder, the nearest first
     */
    void folder(Path folder, List<IgnoreFile> above) {
      List<IgnoreFile> ignoreFiles = IgnoreFile.within(folder, above);
      for (Path entry : entries(folder)) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entry(entry, ignoreFiles);
        }
      }
    }

    private void entry(Path entry, List<IgnoreFile> ignoreFiles) {
      String relative = slashed(root.relativize(entry));
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean isFolder = attributes.isDirectory();
        if (IgnoreFile.ignored(entry, isFolder, ignoreFiles)) {
          return;
        }
        Config config = configs.of(prefix + relative);
        if (isFolder) {
          if (!matches(config.exclude(), relative)) {
            folder(entry, ignoreFiles);
          }
        } else if (matches(config.include(), relative) && !matches(config.exclude(), relative)) {
          file(entry, relative, attributes.isSymbolicLink());
        }
      } catch (IOException e) {
        problems.accept(
            prefix + relative, UnreadableDraft.because(e, "cannot be read").getMessage());
      }
    }

    /** A link to a folder is passed over, so that no walk goes round in a circle. */
    private void file(Path entry, String relative, boolean isLink) throws IOException {
      Path real = isLink ? entry.toRealPath() : entry;
      if (!isLink || Files.isRegularFile(real)) {
        found.putIfAbsent(real, new Found(entry, prefix + relative));
      }
    }

    private List<Path> entries(Path folder) {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (IOException | DirectoryIteratorException e) {
        problems.accept(prefix + slashed(root.relativize(folder)), "cannot be listed");
      }
      entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
      return entries;
    }
  }
}
