package dev.copydesk.bench.duplicates;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A draft into which one of its passages was pasted a second time, as editors and scrapers do: from
 * any letter on, in paragraphs or in sentences, beside the first or further down, with words
 * changed or line ends moved; or that starts over from the top.
 *
 * @param text of the draft
 * @param from offset where the passage stands first
 * @param to offset behind it
 * @param at offset where it stands again
 * @param end offset behind that
 */
record PastedDraft(String text, int from, int to, int at, int end) {

  /** A draft that has fewer blocks, or is shorter or longer, gets none. */
  private static final int BLOCKS = 6;

  private static final int SHORTEST = 600;
  private static final int LONGEST = 30_000;

  /** What is pasted has so many code units. */
  private static final int LEAST = 40;

  private static final int MOST = 1500;

  /** Sentences that are pasted by themselves. */
  private static final int SENTENCE = 60;

  /** One word in so many is changed. */
  private static final int[] RATES = {20, 10, 5};

  /**
   * @param random what decides; the same gives the same draft
   * @return null where the draft is too short for what was decided
   */
  static @Nullable PastedDraft of(String name, String text, Random random) {
    Prose prose = Prose.of(Draft.of(name, text));
    if (text.length() < SHORTEST || text.length() > LONGEST || prose.blocks().size() < BLOCKS) {
      return null;
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> letters(text, random);
      case 4, 5, 6 -> paragraphs(prose, text, random, false);
      case 7, 8 -> sentences(prose, text, random, false);
      case 9 -> paragraphs(prose, text, random, true);
      case 10 -> sentences(prose, text, random, true);
      default -> restart(text, random);
    };
  }

  private static @Nullable PastedDraft letters(String text, Random random) {
    int size = Math.min(text.length() / 3, 80 + random.nextInt(MOST - 80));
    int from = random.nextInt(text.length() - size);
    int to = from + size;
    return put(text, from, to, to + random.nextInt(text.length() - to + 1), "", "", random);
  }

  private static @Nullable PastedDraft paragraphs(
      Prose prose, String text, Random random, boolean beside) {
    List<Block> blocks = prose.blocks();
    int count = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(5);
    int first = random.nextInt(blocks.size());
    int behind = first + count + (beside ? 0 : 1);
    if (behind >= blocks.size()) {
      return null;
    }
    int next = beside ? behind : behind + random.nextInt(blocks.size() - behind);
    int from = prose.span(blocks.get(first).start(), blocks.get(first).end()).start();
    Block last = blocks.get(first + count - 1);
    int to = prose.span(last.start(), last.end()).end();
    int at = prose.span(blocks.get(next).start(), blocks.get(next).end()).start();
    String apart = text.contains("\n\n") ? "\n\n" : "\n";
    return to - from < LEAST ? null : put(text, from, to, at, "", apart, random);
  }

  private static @Nullable PastedDraft sentences(
      Prose prose, String text, Random random, boolean beside) {
    Sentences sentences = prose.sentences();
    int count = beside ? 1 : 1 + random.nextInt(2);
    int first = random.nextInt(Math.max(1, sentences.count()));
    int behind = first + count + (beside ? 0 : 1);
    if (behind >= sentences.count()) {
      return null;
    }
    int next = beside ? behind : behind + random.nextInt(sentences.count() - behind);
    int from = prose.span(sentences.start(first), sentences.end(first)).start();
    int last = first + count - 1;
    int to = prose.span(sentences.start(last), sentences.end(last)).end();
    String words = text.substring(from, to).stripTrailing();
    if (words.length() < SENTENCE || words.indexOf('\n') >= 0) {
      return null;
    }
    int at = prose.span(sentences.start(next), sentences.end(next)).start();
    boolean spaced = words.indexOf(' ') >= 0;
    return put(text, from, from + words.length(), at, "", spaced ? " " : "", random);
  }

  private static PastedDraft restart(String text, Random random) {
    int cut = text.length() / 5 + random.nextInt(text.length() * 3 / 5);
    return new PastedDraft(text.substring(0, cut) + text, 0, cut, cut, 2 * cut);
  }

  private static @Nullable PastedDraft put(
      String text, int from, int to, int at, String before, String behind, Random random) {
    if (at < to) {
      return null;
    }
    String passage = text.substring(from, to);
    String words =
        switch (random.nextInt(6)) {
          case 0, 1 -> edited(passage, RATES[random.nextInt(RATES.length)], random);
          case 2 -> reflowed(passage, random);
          default -> passage;
        };
    String copy = before + words + behind;
    return new PastedDraft(
        text.substring(0, at) + copy + text.substring(at), from, to, at, at + copy.length());
  }

  /** Words replaced, dropped or added. */
  private static String edited(String passage, int rate, Random random) {
    String[] words = passage.split(" ");
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      boolean changes = random.nextInt(rate) == 0;
      int way = random.nextInt(4);
      if (!changes || way == 3) {
        edited.add(word);
      }
      if (changes && way != 2) {
        edited.add(words[random.nextInt(words.length)]);
      }
    }
    return String.join(" ", edited);
  }

  /** Line ends and other quote marks. */
  private static String reflowed(String passage, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      text.append(
          switch (c) {
            case '“', '”' -> '"';
            case '’' -> '\'';
            case ' ' -> random.nextInt(5) == 0 ? '\n' : ' ';
            default -> c;
          });
    }
    return text.toString();
  }
}
