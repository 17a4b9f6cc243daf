package dev.copydesk.duplicates.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that name the source of a passage, from {@code credits.txt} beside this class: a phrase in
 * lower case, words that have it, and words that do not, divided by bars.
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
    try (InputStream in =
            CreditPhrases.class.getResourceAsStream("/dev/copydesk/duplicates/credits.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] fields = line.split("\\|");
          entries.add(new Entry(fields[0].strip(), fields[1].strip(), fields[2].strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(entries);
  }
}
