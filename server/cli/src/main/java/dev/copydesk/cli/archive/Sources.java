package dev.copydesk.cli.archive;

import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.files.UnreadableDraft;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads articles from whatever they lie in: files, folders, lines of JSON, feeds, zipped dumps. */
final class Sources {

  /** UTF-16 units of an article; what is longer is none. */
  static final int LONGEST = 4 << 20;

  /** So much may come of each byte of a packed file: what is more is made to fill a disk. */
  private static final int MOST_FOR_BYTE = 200;

  /** A packed file may come to this in any case. */
  private static final long ALWAYS = 64L << 20;

  private static final Set<String> DRAFTS =
      Set.of("md", "markdown", "txt", "text", "html", "htm", "xhtml");

  private final Clipping defaults;
  private final Source.Taker taker;
  private final BiConsumer<String, String> problems;

  /**
   * @param defaults what is said of articles that do not say it themselves
   * @param problems told of each file that could not be read, and why
   */
  Sources(Clipping defaults, Source.Taker taker, BiConsumer<String, String> problems) {
    this.defaults = defaults;
    this.taker = taker;
    this.problems = problems;
  }

  /** Reads a file that is named, or all that a folder holds. */
  void read(Path path) throws ArchiveTrouble {
    String name = name(path);
    if (Files.isDirectory(path)) {
      List<Path> inside;
      try (Stream<Path> files = Files.list(path)) {
        inside = files.filter(file -> !isHidden(file)).sorted().toList();
      } catch (IOException e) {
        problems.accept(name, "the folder cannot be listed: " + e.getMessage());
        return;
      }
      for (Path file : inside) {
        if (Files.isDirectory(file) || isKnown(file.getFileName().toString())) {
          read(file);
        }
      }
      return;
    }
    if (!Files.exists(path)) {
      problems.accept(name, "there is no such file");
      return;
    }
    try (InputStream file = Files.newInputStream(path)) {
      read(new BufferedInputStream(file, 1 << 16), name, Files.size(path));
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException e) {
      problems.accept(name, line(e));
    }
  }

  private static String line(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static boolean isKnown(String file) {
    String ending = ending(file);
    return source(ending) != null || ending.equals("zip") || ending.equals("gz");
  }

  /** The same on every system. */
  private static String name(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void read(InputStream in, String name, long bytes) throws IOException {
    String ending = ending(name);
    if (ending.equals("zip")) {
      readZip(in, name, bytes);
    } else if (ending.equals("gz")) {
      String inside = name.substring(0, name.length() - ".gz".length());
      readOne(new Bounded(new GZIPInputStream(in, 1 << 16), bound(bytes)), inside);
    } else {
      readOne(in, name);
    }
  }

  private static long bound(long bytes) {
    return Math.max(ALWAYS, bytes * MOST_FOR_BYTE);
  }

  /** Packed files in packed files are not opened. */
  private void readZip(InputStream in, String name, long bytes) throws IOException {
    Bounded all = new Bounded(null, bound(bytes));
    try (ZipInputStream zip = new ZipInputStream(in)) {
      boolean any = false;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        if (!entry.isDirectory() && source(ending(entry.getName())) != null) {
          String inside = name + "/" + entry.getName();
          try {
            readOne(all.over(zip), inside);
          } catch (ArchiveTrouble | Bomb e) {
            throw e;
          } catch (IOException e) {
            problems.accept(inside, line(e));
          }
        }
      }
      if (!any) {
        throw new IOException("not a zip file, or an empty one");
      }
    }
  }

  private void readOne(InputStream in, String name) throws IOException {
    Source source = source(ending(name));
    if (source == null) {
      throw new IOException("nobody knows how to read articles from such a file");
    }
    source.read(in, name, defaults, taker);
  }

  private static @Nullable Source source(String ending) {
    if (DRAFTS.contains(ending)) {
      return Sources::readDraft;
    }
    return switch (ending) {
      case "json", "jsonl", "ndjson" -> new JsonSource();
      case "xml", "rss", "atom" -> new FeedSource();
      default -> null;
    };
  }

  /** A file that is one article; its first heading is the headline. */
  private static void readDraft(InputStream in, String name, Clipping defaults, Source.Taker taker)
      throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new IOException("longer than an article");
    }
    Draft draft;
    try {
      draft = DraftFile.decode(bytes, name, null).draft();
    } catch (UnreadableDraft e) {
      throw new IOException(e.getMessage(), e);
    }
    Prose prose = Prose.of(draft);
    Clipping clipping = new Clipping(defaults);
    clipping.set(Clipping.Field.ID, name);
    clipping.set(Clipping.Field.LANGUAGE, prose.language().tag());
    clipping.set(Clipping.Field.TEXT, prose.text());
    prose.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.HEADING)
        .findFirst()
        .ifPresent(
            block ->
                clipping.set(
                    Clipping.Field.TITLE, prose.text().substring(block.start(), block.end())));
    taker.take(clipping);
  }

  /** More comes out of a packed file than anybody packs. */
  private static final class Bomb extends IOException {

    private static final long serialVersionUID = 1;

    Bomb() {
      super("more comes out of it than an archive of articles has: it is not read any further");
    }
  }

  /** Lets no more through than it was told, over several streams if need be; closes none. */
  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(@Nullable InputStream in, long most) {
      super(in);
      this.left = most;
    }

    Bounded over(InputStream other) {
      in = other;
      return this;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public void close() {
      // the file that it is in goes on
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new Bomb();
      }
    }
  }
}
