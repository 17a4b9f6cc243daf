package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.phrases.template.Piece;
import dev.copydesk.boilerplate.phrases.template.Template;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The phrases of one language, read from {@code phrases.txt} of its folder. A line is a keyword and
 * its words: {@code kind} (of the phrases that follow), {@code let name = list}, {@code phrase},
 * and for each phrase examples: {@code marks} with the marked words between ‹ and ›, and {@code
 * leaves}. The examples are for readers and tests.
 *
 * @see Template how a phrase is written
 */
public final class PhrasePack {

  /** More phrases than a pack has. */
  private static final int RANKS = 10_000;

  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  /**
   * A phrase with its examples.
   *
   * @param kind id of the kind
   * @param line of the phrase in the file, from 1
   */
  public record Sample(String kind, int line, List<Example> marks, List<Example> leaves) {}

  /**
   * @param line in the file, from 1
   * @param words a draft; its line breaks are written as {@code \\n} in the file
   */
  public record Example(int line, String words) {}

  /** Takes what is wrong with a line, counted from 1. */
  @FunctionalInterface
  public interface Complaints {
    void add(int line, String message);
  }

  private PhrasePack() {}

  /** The phrases of a language; none where its folder has no such file. */
  static List<Phrase> read(Language language) {
    return read(
            LanguageFolder.shipped(language.tag()),
            language.ordinal() * RANKS,
            PhrasePack::fail,
            false)
        .phrases;
  }

  /** The phrases of a folder that somebody works on, with their examples. */
  public static PhrasePack of(LanguageFolder folder, Complaints complaints) {
    return read(folder, 0, complaints, true);
  }

  private static void fail(int line, String message) {
    throw new IllegalArgumentException("phrases.txt:" + line + ": " + message);
  }

  private static PhrasePack read(
      LanguageFolder folder, int rank, Complaints complaints, boolean examples) {
    PhrasePack pack = new PhrasePack();
    String source = folder.find("phrases.txt");
    if (source == null) {
      return pack;
    }
    Map<String, Piece> lists = new HashMap<>();
    Kind kind = Kind.COPYRIGHT;
    Following.Lines following = Following.Lines.NONE;
    int line = 0;
    int next;
    for (int at = 0; at < source.length(); at = next) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      next = end + 1;
      line++;
      try {
        if (source.startsWith("phrase ", at)) {
          String words = source.substring(at + 7, end).strip();
          int number = rank + pack.phrases.size();
          Entry entry = Entry.ofPack(folder.tag(), kind, words, number, following);
          pack.phrases.add(new Phrase(entry, Template.read(words, lists)));
          pack.samples.add(new Sample(kind.id(), line, new ArrayList<>(), new ArrayList<>()));
          following = Following.Lines.NONE;
        } else if (source.startsWith("takes ", at)) {
          String lines = source.substring(at + 6, end).strip();
          following = Following.Lines.valueOf(lines.toUpperCase(Locale.ROOT));
        } else if (source.startsWith("kind ", at)) {
          kind = kind(source.substring(at + 5, end).strip());
        } else if (source.startsWith("let ", at)) {
          int equals = source.indexOf('=', at);
          lists.put(
              source.substring(at + 4, equals).strip(),
              Template.list(source.substring(equals + 1, end).strip(), lists));
        } else if (examples) {
          pack.example(source.substring(at, end), line, complaints);
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        complaints.add(line, String.valueOf(e.getMessage()));
      }
    }
    return pack;
  }

  private void example(String words, int line, Complaints complaints) {
    boolean marks = words.startsWith("marks ");
    if (words.isBlank() || words.startsWith("#")) {
      return;
    }
    if (samples.isEmpty() || !marks && !words.startsWith("leaves ")) {
      complaints.add(line, "begins with none of kind, let, phrase, takes, marks, leaves, #");
      return;
    }
    Sample last = samples.get(samples.size() - 1);
    String draft = words.substring(words.indexOf(' ') + 1).replace("\\n", "\n");
    (marks ? last.marks : last.leaves).add(new Example(line, draft));
  }

  private static Kind kind(String id) {
    Kind kind = Kind.of(id);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + id);
    }
    return kind;
  }

  /** In the order of the file. */
  public List<Phrase> phrases() {
    return List.copyOf(phrases);
  }

  /** One for each phrase. */
  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  /** All phrases but one. */
  public List<Phrase> without(Sample sample) {
    List<Phrase> others = new ArrayList<>(phrases);
    others.remove(samples.indexOf(sample));
    return others;
  }
}
