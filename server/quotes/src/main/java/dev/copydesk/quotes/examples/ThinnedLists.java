package dev.copydesk.quotes.examples;

import dev.copydesk.core.language.LanguageFolder;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rule once more, with other lists than those it is shipped with. The lists are read once, into
 * fields of many classes, so that only classes loaded anew see others.
 */
final class ThinnedLists extends URLClassLoader {

  private final Map<String, String> files;

  /**
   * @param files what stands in other words, by the name {@link LanguageFolder#resource} gives
   */
  ThinnedLists(Map<String, String> files) {
    super(classPath(), ClassLoader.getPlatformClassLoader());
    this.files = files;
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(ThinnedLists::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    String text = files.get(name);
    return text == null
        ? super.getResourceAsStream(name)
        : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Which rows' examples come out right with these lists.
   *
   * @see ListExamples#hold
   */
  static boolean[] hold(Map<String, String> files, String[][] rows) {
    try (ThinnedLists lists = new ThinnedLists(files)) {
      return (boolean[])
          lists
              .loadClass(ListExamples.class.getName())
              .getMethod("hold", String[][].class)
              .invoke(null, (Object) rows);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the rule does not run on its own class path", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
