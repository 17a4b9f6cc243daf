package dev.copydesk.bench.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads articles of PolNeAR (Newell, Margolin and Ruths, <i>An Attribution Relations Corpus for
 * Political News</i>, LREC 2018): {@code text/NAME.txt} and, in brat's standoff form, {@code
 * attributions/NAME_ANNOTATOR.ann}.
 */
final class PolNear {

  /** A stretch of an article's text, in UTF-16 units. */
  record Stretch(int start, int end) {

    boolean meets(Stretch other) {
      return start < other.end && other.start < end;
    }

    boolean isIn(Stretch other) {
      return start >= other.start && end <= other.end;
    }

    Stretch moved(int by) {
      return new Stretch(start + by, end + by);
    }
  }

  /** Somebody says something: who, by which words, and what. Each may be in pieces, or missing. */
  record Attributed(List<Stretch> source, List<Stretch> cue, List<Stretch> content) {

    /** Source and cue: what an editor loses. */
    List<Stretch> frame() {
      List<Stretch> frame = new ArrayList<>(source);
      frame.addAll(cue);
      return frame;
    }
  }

  /** An article and what its first annotator found in it. */
  record Article(String name, String text, List<Attributed> attributions) {}

  private PolNear() {}

  /** The annotated articles of one compartment, in the order of their names. */
  static List<Article> read(Path folder) throws IOException {
    Map<String, Path> notes = new HashMap<>();
    for (Path file : list(folder.resolve("attributions"))) {
      String name = file.getFileName().toString();
      if (name.endsWith(".ann")) {
        notes.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
      }
    }
    List<Article> articles = new ArrayList<>();
    for (Path file : list(folder.resolve("text"))) {
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      Path note = notes.get(name);
      if (note != null) {
        String text = Files.readString(file);
        articles.add(new Article(name, text, attributions(Files.readAllLines(note), text)));
      }
    }
    return articles;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Attributed> attributions(List<String> lines, String text) {
    Map<String, List<Stretch>> marked = new LinkedHashMap<>();
    List<Attributed> found = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (cells.length < 2) {
        continue;
      }
      if (cells[0].startsWith("T")) {
        marked.put(cells[0], stretches(cells[1], text));
      } else if (cells[0].startsWith("E")) {
        Attributed one = new Attributed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String pair : cells[1].split("\\s+")) {
          String role = pair.substring(0, pair.indexOf(':')).replaceFirst("\\d+$", "");
          List<Stretch> stretches =
              marked.getOrDefault(pair.substring(pair.indexOf(':') + 1), List.of());
          switch (role) {
            case "Source" -> one.source().addAll(stretches);
            case "Cue" -> one.cue().addAll(stretches);
            case "Content" -> one.content().addAll(stretches);
            default -> {}
          }
        }
        found.add(one);
      }
    }
    return found;
  }

  /** {@code Content 10 24;30 41}; offsets there count code points. */
  private static List<Stretch> stretches(String cell, String text) {
    List<Stretch> stretches = new ArrayList<>();
    for (String pair : cell.substring(cell.indexOf(' ') + 1).split(";")) {
      String[] ends = pair.split(" ");
      stretches.add(
          new Stretch(
              text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
              text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
    }
    return stretches;
  }
}
