package dev.copydesk.core.config;

import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the house style for drafts: {@code .copydesk.yaml} (or {@code .yml}, {@code
 * .json}) in the draft's folder and every folder above it up to the workspace's root, the nearer
 * laid over the wider, each over what it {@code extends}.
 *
 * <p>A configuration is untrusted: it is read as data alone, and what it extends must lie in the
 * workspace. Safe on several threads. What was read is kept until {@link #forget()}.
 */
public final class ConfigLoader implements ConfigSource {

  /** The names a configuration may have in a folder, of which there should be one. */
  public static final List<String> NAMES =
      List.of(".copydesk.yaml", ".copydesk.yml", ".copydesk.json");

  /** What one configuration may draw in by {@code extends}, however it does. */
  static final int MOST_EXTENDED = 64;

  /** What all configurations of a workspace may hold together. */
  static final long MOST_BYTES = 4 << 20;

  private final List<Path> roots;
  private final @Nullable Path only;
  private final List<RuleInfo> rules;
  private final Function<String, Optional<Path>> pathOf;
  private final Map<Path, Optional<ConfigNode.Mapping>> folders = new HashMap<>();
  private final Map<List<Path>, Config> configs = new HashMap<>();
  private final Map<Path, Config> byFolder = new HashMap<>();
  private final Map<Path, ConfigNode.Mapping> lastGood = new HashMap<>();
  private Problems problems = new Problems();
  private ConfigNode.Mapping widest =
      new ConfigNode.Mapping(Location.BUILT_IN, Map.of(), new LinkedHashMap<>());
  private long bytes;

  /**
   * @param roots the workspace's folders; nothing above them is read
   * @param only the one configuration to use for every draft; null to look in the drafts' folders
   * @param pathOf where a draft of that name lies; empty for one that is in no file
   */
  public ConfigLoader(
      List<Path> roots,
      @Nullable Path only,
      List<RuleInfo> rules,
      Function<String, Optional<Path>> pathOf) {
    this.roots = roots.stream().map(ConfigLoader::real).toList();
    this.only = only;
    this.rules = List.copyOf(rules);
    this.pathOf = pathOf;
  }

  /**
   * Takes over what an earlier loader read: where a file is broken now, that counts until its owner
   * has mended it.
   */
  public synchronized void keep(ConfigLoader earlier) {
    synchronized (earlier) {
      lastGood.putAll(earlier.lastGood);
    }
  }

  /**
   * Takes what one person set in their editor. It lies under every configuration: a house style
   * that says something about the same is nearer.
   *
   * @param settings as a configuration in JSON would say it; what is wrong with it is a problem
   */
  public synchronized void under(String settings) {
    ConfigNode.Mapping own = new ConfigParser("settings", problems).parse(settings);
    if (own != null) {
      widest = own;
    }
  }

  @Override
  public synchronized Config of(String draft) {
    if (only != null) {
      return byFolder.computeIfAbsent(only, file -> read(List.of(file)));
    }
    Optional<Path> folder = pathOf.apply(draft).map(path -> path.toAbsolutePath().getParent());
    return folder.isEmpty() ? configOf(List.of()) : ofFolder(folder.get());
  }

  /** The configuration that holds for drafts in a folder. */
  public synchronized Config ofFolder(Path folder) {
    if (only != null) {
      return of("");
    }
    return byFolder.computeIfAbsent(folder, f -> configOf(filesFor(real(f))));
  }

  /**
   * What is effective in a folder, with where each value came from.
   *
   * @return the merged nodes; each scalar knows its file, line and column
   */
  public synchronized ConfigNode.Mapping explain(Path folder) {
    return merged(only != null ? List.of(only) : filesFor(real(folder)), new Problems());
  }

  /** What is wrong with the configurations read so far. */
  public synchronized List<Problem> problems() {
    return problems.all();
  }

  /** Reads everything anew when it is asked for next. */
  public synchronized void forget() {
    folders.clear();
    configs.clear();
    byFolder.clear();
    problems = new Problems();
    bytes = 0;
  }

  private Config configOf(List<Path> files) {
    Config known = configs.get(files);
    if (known == null) {
      known = files.isEmpty() && widest.values().isEmpty() ? Config.defaults() : read(files);
      configs.put(files, known);
    }
    return known;
  }

  private Config read(List<Path> files) {
    return new ConfigReader(rules, problems).read(merged(files, problems));
  }

  private ConfigNode.Mapping merged(List<Path> files, Problems into) {
    ConfigNode.Mapping merged = widest;
    for (Path file : files) {
      Optional<ConfigNode.Mapping> own =
          folders.computeIfAbsent(
              file, f -> Optional.ofNullable(new Extending(into).resolve(f, new ArrayList<>())));
      if (own.isPresent()) {
        merged = ConfigMerge.over(merged, own.get());
      }
    }
    return merged;
  }

  /** The configuration files that hold in a folder, the widest first. */
  private List<Path> filesFor(Path folder) {
    Path root =
        roots.stream()
            .filter(folder::startsWith)
            .max(java.util.Comparator.comparingInt(Path::getNameCount))
            .orElse(folder);
    List<Path> files = new ArrayList<>();
    for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
      fileIn(at).filter(file -> staysIn(root, file)).ifPresent(file -> files.add(0, file));
    }
    return files;
  }

  /** A configuration is no way to have a file read that lies elsewhere. */
  private boolean staysIn(Path root, Path file) {
    Path real = real(file);
    if (real.startsWith(root) || roots.stream().anyMatch(real::startsWith)) {
      return true;
    }
    Location whole = new Location(shown(file), 0, 0);
    if (problems.all().stream().noneMatch(known -> known.location().equals(whole))) {
      problems.add(whole, "a link that leads outside the workspace; it is not read");
    }
    return false;
  }

  private static Optional<Path> fileIn(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  /** Reads one configuration with all that it extends. */
  private final class Extending {

    private final Problems into;
    private int count;

    Extending(Problems into) {
      this.into = into;
    }

    /** A file laid over what it extends; null where it cannot be read. */
    private ConfigNode.@Nullable Mapping resolve(Path file, List<Path> open) {
      ConfigNode.Mapping own = parsed(file, into);
      if (own == null || own.get("extends") == null) {
        return own;
      }
      List<Path> chain = new ArrayList<>(open);
      chain.add(real(file));
      ConfigNode value = own.get("extends");
      List<ConfigNode> parents =
          value instanceof ConfigNode.Sequence list ? list.items() : List.of(value);
      ConfigNode.Mapping base =
          new ConfigNode.Mapping(own.location(), Map.of(), new LinkedHashMap<>());
      for (ConfigNode parent : parents) {
        Path target = extended(file, parent, chain);
        ConfigNode.Mapping read = target == null ? null : resolve(target, chain);
        if (read != null) {
          base = ConfigMerge.over(base, read);
        }
      }
      Map<String, ConfigNode> values = new LinkedHashMap<>(own.values());
      values.remove("extends");
      return ConfigMerge.over(base, new ConfigNode.Mapping(own.location(), values, own.keys()));
    }

    /** The file that {@code extends} names; null where it may not or cannot be read. */
    private @Nullable Path extended(Path file, ConfigNode parent, List<Path> open) {
      if (!(parent instanceof ConfigNode.Scalar name) || name.text().isBlank()) {
        into.add(parent.location(), "extends takes the path of a configuration, or a list of them");
        return null;
      }
      Path target;
      try {
        target = real(file.toAbsolutePath().resolveSibling(name.text()));
      } catch (InvalidPathException e) {
        into.add(parent.location(), "\"%s\" is not a path", name.text());
        return null;
      }
      Path home = real(file).getParent();
      if (roots.stream().noneMatch(target::startsWith) && !target.startsWith(home)) {
        into.add(parent.location(), "\"%s\" lies outside the workspace", name.text());
        return null;
      }
      if (++count > MOST_EXTENDED) {
        if (count == MOST_EXTENDED + 1) {
          into.add(
              parent.location(), "extends more than %s files; the rest is left out", MOST_EXTENDED);
        }
        return null;
      }
      if (open.contains(target)) {
        into.add(parent.location(), "\"%s\" extends itself in a circle", name.text());
        return null;
      }
      if (!Files.isRegularFile(target)) {
        into.add(parent.location(), "there is no file \"%s\"", name.text());
        return null;
      }
      return target;
    }
  }

  /** What a file says, or said when it last could be read; null where it never could. */
  private ConfigNode.@Nullable Mapping parsed(Path file, Problems into) {
    Path real = real(file);
    bytes += Math.min(ConfigParser.MOST_BYTES, real.toFile().length());
    if (bytes > MOST_BYTES) {
      into.add(
          new Location(shown(file), 0, 0),
          "not read: the configurations of the workspace hold more than %s MiB",
          MOST_BYTES >> 20);
      return lastGood.get(real);
    }
    ConfigNode.Mapping read = new ConfigParser(shown(file), into).parse(file);
    if (read == null) {
      return lastGood.get(real);
    }
    lastGood.put(real, read);
    return read;
  }

  /** A file as a user would name it: from the root that it is in, else in full. */
  private String shown(Path file) {
    Path real = real(file);
    Path named = roots.stream().anyMatch(real::startsWith) ? real : file.toAbsolutePath();
    return roots.stream()
        .filter(named::startsWith)
        .findFirst()
        .map(root -> root.relativize(named).toString().replace('\\', '/'))
        .orElse(file.toString());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
