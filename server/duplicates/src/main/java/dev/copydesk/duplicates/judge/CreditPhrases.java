package dev.copydesk.duplicates.judge;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that name the source of a passage, from {@code credits.txt} of each language folder: a
 * phrase in lower case, words that have it, and words that do not, divided by bars.
 */
final class CreditPhrases {

  /** A line of the file. */
  record Entry(String phrase, String with, String without) {}

  /** Read when first asked for: most drafts have no need of it. */
  private static final class Known {
    static final List<Entry> ENTRIES = read();
    static final List<String> PHRASES = ENTRIES.stream().map(Entry::phrase).toList();
  }

  private CreditPhrases() {}

  static List<String> all() {
    return Known.PHRASES;
  }

  static List<Entry> entries() {
    return Known.ENTRIES;
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (Language language : Language.values()) {
      String text = LanguageFolder.shipped(language.tag()).find("credits.txt");
      for (String line : text == null ? new String[0] : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] fields = line.split("\\|");
          entries.add(new Entry(fields[0].strip(), fields[1].strip(), fields[2].strip()));
        }
      }
    }
    return List.copyOf(entries);
  }
}
