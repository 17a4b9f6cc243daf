package dev.copydesk.core.files;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the house style says of how drafts are encoded. Safe on several threads. */
public final class DraftEncodings {

  private final ConfigSource configs;
  private final List<Path> roots;
  private final Map<String, Glob> globs = new ConcurrentHashMap<>();

  /**
   * @param roots the workspace's folders, as real paths; globs are relative to the one that a draft
   *     is in, or to its folder
   */
  public DraftEncodings(ConfigSource configs, List<Path> roots) {
    this.configs = configs;
    this.roots = List.copyOf(roots);
  }

  /**
   * The encoding that a draft is said to have.
   *
   * @param path where it lies
   * @param name what it is called
   * @return null where nothing is said of it
   */
  public @Nullable Charset of(Path path, String name) {
    List<Config.Encoded> said = configs.of(name).encodings();
    if (said.isEmpty()) {
      return null;
    }
    Path real = WorkspaceRoot.real(path);
    Path folder = real.getParent();
    Path relative = folder == null ? real : WorkspaceRoot.base(roots, folder).relativize(real);
    String slashed = relative.toString().replace(path.getFileSystem().getSeparator(), "/");
    for (int i = said.size() - 1; i >= 0; i--) {
      if (globs.computeIfAbsent(said.get(i).glob(), Glob::ofNames).matches(slashed)) {
        return said.get(i).charset();
      }
    }
    return null;
  }
}
