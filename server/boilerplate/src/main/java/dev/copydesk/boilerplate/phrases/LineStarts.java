package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.text.RareTrigrams;
import dev.copydesk.boilerplate.text.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of many short texts a line begins with. */
final class LineStarts {

  private record Text(String words, int id) {}

  /** By their first two characters, or one. */
  private final Map<Integer, List<Text>> texts = new HashMap<>();

  /**
   * Files a text, folded, one code unit or longer.
   *
   * @param id what is told where a line begins with it
   */
  void add(String words, int id) {
    char next = words.length() > 1 ? words.charAt(1) : '\0';
    texts
        .computeIfAbsent(key(words.charAt(0), next), key -> new ArrayList<>(2))
        .add(new Text(words, id));
  }

  /** Tells which texts begin at an offset, where a line begins or did before scraping. */
  void look(TextLine line, int at, RareTrigrams.Listener listener) {
    if (at < line.end()) {
      char first = line.folded(at);
      if (at + 1 < line.end()) {
        look(line, at, texts.get(key(first, line.folded(at + 1))), listener);
      }
      look(line, at, texts.get(key(first, '\0')), listener);
    }
  }

  private static void look(
      TextLine line, int at, @Nullable List<Text> filed, RareTrigrams.Listener listener) {
    if (filed != null) {
      for (Text text : filed) {
        if (line.stands(text.words(), at)) {
          listener.found(text.id(), at);
        }
      }
    }
  }

  private static int key(char first, char next) {
    return first << 16 | next;
  }
}
