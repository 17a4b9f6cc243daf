package dev.copydesk.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All data about one language: a folder of text files (UTF-8), named by the language's tag. Which
 * files there are, and what stands in them, is told in the README beside the folders. A file that a
 * folder lacks is no error: the language then knows less.
 *
 * <p>Immutable; safe on several threads.
 *
 * @since 0.2
 */
public final class LanguageFolder {

  /**
   * Where the folders lie on the class path. No package can have this name, so that a module system
   * hides none of it.
   */
  private static final String SHIPPED = "META-INF/copydesk/languages/";

  private static final Map<String, LanguageFolder> KNOWN = new ConcurrentHashMap<>();

  private final String tag;
  private final @Nullable Path folder;
  private volatile @Nullable Properties properties;

  private LanguageFolder(String tag, @Nullable Path folder) {
    this.tag = tag;
    this.folder = folder;
  }

  /**
   * The folder that is shipped for a language.
   *
   * @param tag BCP 47, as {@code de}
   */
  public static LanguageFolder shipped(String tag) {
    return KNOWN.computeIfAbsent(tag, name -> new LanguageFolder(name, null));
  }

  /** A folder on disk, as somebody works on it; its name is the language's tag. */
  public static LanguageFolder at(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new LanguageFolder(name == null ? "" : name.toString(), folder);
  }

  /** The name on the class path of a file of a shipped folder. */
  public static String resource(String tag, String file) {
    return SHIPPED + tag + "/" + file;
  }

  /** BCP 47. */
  public String tag() {
    return tag;
  }

  /**
   * A file's words.
   *
   * @return null where the folder has no such file
   * @throws UncheckedIOException if it cannot be read
   */
  public @Nullable String find(String file) {
    try {
      if (folder != null) {
        return Files.readString(folder.resolve(file));
      }
      ClassLoader loader = LanguageFolder.class.getClassLoader();
      try (InputStream in = loader.getResourceAsStream(resource(tag, file))) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file that the language cannot do without.
   *
   * @throws IllegalArgumentException if the folder has no such file
   * @throws UncheckedIOException if it cannot be read
   */
  public String text(String file) {
    String text = find(file);
    if (text == null) {
      throw new IllegalArgumentException("the language folder " + tag + " has no " + file);
    }
    return text;
  }

  /**
   * The words of an entry of {@code language.properties}, divided by spaces.
   *
   * @return an empty list where the folder does not have it
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<String> words(String key) {
    String words = value(key, "");
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
  }

  /**
   * An entry of {@code language.properties}, without the white space around it.
   *
   * @param otherwise where the folder does not have it
   * @throws UncheckedIOException if the file cannot be read
   */
  public String value(String key, String otherwise) {
    Properties known = properties;
    if (known == null) {
      known = read();
      properties = known; // read twice by two threads, it is the same
    }
    String value = known.getProperty(key);
    return value == null ? otherwise : value.strip();
  }

  private Properties read() {
    Properties read = new Properties();
    String text = find("language.properties");
    try {
      read.load(new StringReader(text == null ? "" : text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
