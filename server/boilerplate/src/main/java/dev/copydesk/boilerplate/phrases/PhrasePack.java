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
final class PhrasePack {

  /** More phrases than a pack has. */
  private static final int RANKS = 10_000;

  private PhrasePack() {}

  /** The words of a pack as they stand in its file; empty where the language has none. */
  static String source(Language language) {
    String source = LanguageFolder.shipped(language.tag()).find("phrases.txt");
    return source == null ? "" : source;
  }

  /**
   * The phrases of a pack.
   *
   * @throws IllegalArgumentException if a line is not well-formed
   */
  static List<Phrase> read(Language language) {
    String source = source(language);
    List<Phrase> phrases = new ArrayList<>();
    Map<String, Piece> lists = new HashMap<>();
    Kind kind = Kind.COPYRIGHT;
    Following.Lines following = Following.Lines.NONE;
    int next;
    for (int at = 0; at < source.length(); at = next) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      next = end + 1;
      if (source.startsWith("phrase ", at)) {
        String words = source.substring(at + 7, end).strip();
        phrases.add(
            new Phrase(
                Entry.ofPack(
                    kind,
                    language.tag() + ": " + words,
                    language.ordinal() * RANKS + phrases.size(),
                    following),
                Template.read(words, lists)));
        following = Following.Lines.NONE;
      } else if (source.startsWith("takes ", at)) {
        following =
            Following.Lines.valueOf(source.substring(at + 6, end).strip().toUpperCase(Locale.ROOT));
      } else if (source.startsWith("kind ", at)) {
        kind = kind(source.substring(at + 5, end).strip());
      } else if (source.startsWith("let ", at)) {
        int equals = source.indexOf('=', at);
        lists.put(
            source.substring(at + 4, equals).strip(),
            Template.list(source.substring(equals + 1, end).strip(), lists));
      }
    }
    return phrases;
  }

  private static Kind kind(String id) {
    Kind kind = Kind.of(id);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + id);
    }
    return kind;
  }
}
