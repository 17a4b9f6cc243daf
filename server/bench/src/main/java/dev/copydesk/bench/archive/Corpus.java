package dev.copydesk.bench.archive;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Articles in folders of text files. A quarter of them, by the hash of their path, is held out: no
 * archive is made of those.
 */
final class Corpus {

  private static final int LEAST = 1_500;
  private static final int MOST = 20_000;

  private Corpus() {}

  /** An article with the name of its file. */
  record Text(String name, String text) {}

  static List<Text> read(List<Path> folders, boolean heldOut) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .filter(file -> !folder.relativize(file).toString().contains("batch"))
            .sorted()
            .filter(file -> isHeldOut(folder.relativize(file)) == heldOut)
            .map(Corpus::read)
            .filter(text -> text.text().length() >= LEAST && text.text().length() <= MOST)
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private static boolean isHeldOut(Path file) {
    return Math.floorMod(file.toString().replace('\\', '/').hashCode(), 4) == 0;
  }

  private static Text read(Path file) {
    try {
      return new Text(file.toString(), Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article's sentences, as the rules take them. */
  static List<String> sentences(Text article) {
    Prose prose = Prose.of(new Draft(article.name(), Format.TEXT, 0, article.text()));
    List<String> sentences = new ArrayList<>();
    Sentences found = prose.sentences();
    for (int i = 0; i < found.count(); i++) {
      sentences.add(prose.text().substring(found.start(i), found.end(i)).strip());
    }
    return sentences;
  }
}
