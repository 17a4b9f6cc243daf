package dev.copydesk.quotes.examples;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries whether the entries of word lists earn their place: with all of them, both examples of each
 * must come out right; without an entry, one of its own must not.
 *
 * <p>Entries are left out a few at a time, each list in {@value #PARTS} parts, since the rule is
 * loaded anew for each trial. An entry whose example leans on another one that is left out beside
 * it counts as needed.
 */
public final class ListTrial {

  private static final int PARTS = 8;

  /**
   * An entry that was tried.
   *
   * @param line in its file, from 1
   */
  public record Row(String tag, String list, int line, String[] cells) {

    public String file() {
      return list + ".tsv";
    }

    /** The first of the entry's forms. */
    String entry() {
      int bar = cells[0].indexOf('|');
      return bar < 0 ? cells[0] : cells[0].substring(0, bar);
    }

    String[] trial() {
      return new String[] {tag, list, entry(), cells[1], cells[2]};
    }
  }

  private final List<LanguageFolder> folders;
  private final List<Row> rows = new ArrayList<>();

  public ListTrial(Collection<LanguageFolder> folders) {
    this.folders = List.copyOf(folders);
    for (LanguageFolder folder : folders) {
      ListExamples.of(Language.ofTag(folder.tag())).keySet().forEach(list -> read(folder, list));
    }
  }

  private void read(LanguageFolder folder, String list) {
    String text = folder.find(list + ".tsv");
    int line = 0;
    for (String words : text == null ? new String[0] : text.split("\n")) {
      line++;
      String[] cells = words.replace("\\n", "\n").split("\t");
      if (cells.length == 3 && !words.startsWith("#")) {
        rows.add(new Row(folder.tag(), list, line, cells));
      }
    }
  }

  public List<Row> rows() {
    return rows;
  }

  /** The entries whose examples do not come out as they must. */
  public List<Row> wrong() {
    boolean[] hold = hold(-1, rows);
    List<Row> wrong = new ArrayList<>();
    for (int i = 0; i < hold.length; i++) {
      if (!hold[i]) {
        wrong.add(rows.get(i));
      }
    }
    return wrong;
  }

  /** The entries whose examples come out as they must without them too. */
  public List<Row> notNeeded() {
    List<Row> found = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<Row> dropped = rows.stream().filter(row -> part(row.cells()[0]) == left).toList();
      boolean[] hold = hold(part, dropped);
      for (int i = 0; i < hold.length; i++) {
        if (hold[i]) {
          found.add(dropped.get(i));
        }
      }
    }
    return found;
  }

  private boolean[] hold(int part, List<Row> tried) {
    return tried.isEmpty()
        ? new boolean[0]
        : ThinnedLists.hold(files(part), tried.stream().map(Row::trial).toArray(String[][]::new));
  }

  /** All files of the folders, lists without the lines of a part; -1 leaves none out. */
  private Map<String, String> files(int part) {
    Map<String, String> files = new HashMap<>();
    for (LanguageFolder folder : folders) {
      for (String list : ListExamples.of(Language.ofTag(folder.tag())).keySet()) {
        String text = folder.find(list + ".tsv");
        if (text != null) {
          files.put(LanguageFolder.resource(folder.tag(), list + ".tsv"), without(text, part));
        }
      }
      for (String file : List.of("language.properties", "reach.txt")) {
        String text = folder.find(file);
        if (text != null) {
          files.put(LanguageFolder.resource(folder.tag(), file), text);
        }
      }
    }
    return files;
  }

  private static String without(String text, int part) {
    StringBuilder kept = new StringBuilder();
    for (String line : text.split("\n")) {
      if (line.startsWith("#") || part(line.split("\t", 2)[0]) != part) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  /** Always the same one for an entry, wherever it stands in its list. */
  private static int part(String entry) {
    return Math.floorMod(entry.hashCode(), PARTS);
  }
}
