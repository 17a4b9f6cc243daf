package dev.copydesk.boilerplate.phrases.template;

import dev.copydesk.boilerplate.text.PhraseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a phrase as it is written in a phrase pack:
 *
 * <ul>
 *   <li>words stand for themselves, upper and lower case alike;
 *   <li>a blank is one blank or more, {@code ~} any number or none;
 *   <li>{@code {a|b}} is one of several, {@code {a|b}?} one of them or nothing, {@code {a|b}*4} up
 *       to four of them;
 *   <li>{@code {!a|b}} is where neither follows, {@code {?a|b}} where one of them does;
 *   <li>{@code <name>} is a list of the pack or a {@link Slot};
 *   <li>{@code \} takes the meaning from the next character.
 * </ul>
 */
public final class Template {

  private final String words;
  private final Map<String, Piece> lists;
  private int at;

  private Template(String words, Map<String, Piece> lists) {
    this.words = words;
    this.lists = lists;
  }

  /**
   * @throws IllegalArgumentException if the phrase is not well-formed
   */
  public static List<Piece> read(String words, Map<String, Piece> lists) {
    Template template = new Template(words, lists);
    List<Piece> pieces = template.sequence();
    if (template.at < words.length()) {
      throw new IllegalArgumentException("stray " + words.charAt(template.at) + " in " + words);
    }
    return pieces;
  }

  /** Reads what stands behind the equals sign of a list: ways divided by bars. */
  public static Piece list(String words, Map<String, Piece> lists) {
    Template template = new Template(words, lists);
    Piece choice = template.choice();
    if (template.at < words.length()) {
      throw new IllegalArgumentException("stray " + words.charAt(template.at) + " in " + words);
    }
    return choice;
  }

  private List<Piece> sequence() {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (at < words.length()) {
      char c = words.charAt(at);
      if (c == '|' || c == '}') {
        break;
      }
      at++;
      if (c == ' ' || c == '~' || c == '{' || c == '<') {
        flush(literal, pieces);
        add(
            switch (c) {
              case '{' -> group();
              case '<' -> slot();
              default -> new Piece.Gap(c == ' ');
            },
            pieces);
      } else {
        literal.append(PhraseFolding.fold(c == '\\' ? words.charAt(at++) : c));
      }
    }
    flush(literal, pieces);
    return pieces;
  }

  /** Ways of which there is only one are no choice. */
  private static void add(Piece piece, List<Piece> pieces) {
    if (piece instanceof Piece.Choice choice && choice.ways().size() == 1) {
      pieces.addAll(choice.ways().get(0));
    } else {
      pieces.add(piece);
    }
  }

  private static void flush(StringBuilder literal, List<Piece> pieces) {
    if (literal.length() > 0) {
      pieces.add(new Piece.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private Piece group() {
    if (words.startsWith("!", at) || words.startsWith("?", at)) {
      boolean wanted = words.charAt(at++) == '?';
      List<List<Piece>> ways = ways();
      close();
      return new Piece.Ahead(ways, wanted);
    }
    Piece choice = choice();
    close();
    return optional(choice);
  }

  private void close() {
    if (at >= words.length() || words.charAt(at) != '}') {
      throw new IllegalArgumentException("no } in " + words);
    }
    at++;
  }

  private Piece slot() {
    int close = words.indexOf('>', at);
    if (close < 0) {
      throw new IllegalArgumentException("no > in " + words);
    }
    String name = words.substring(at, close);
    at = close + 1;
    Piece piece = lists.get(name);
    if (piece == null) {
      Slot slot = Slot.of(name);
      if (slot == null) {
        throw new IllegalArgumentException("no list or slot " + name + " for " + words);
      }
      piece = new Piece.Filling(slot);
    }
    if (name.equals("owner") || name.equals("outlet")) {
      piece = new Piece.Named(List.of(piece));
    }
    return optional(piece);
  }

  private Piece optional(Piece piece) {
    char sign = at < words.length() ? words.charAt(at) : 0;
    if (sign == '?') {
      at++;
      return new Piece.Repeat(piece, 1);
    }
    if (sign == '*') {
      int most = at + 1 < words.length() ? words.charAt(at + 1) - '0' : 0;
      if (most < 2 || most > 9) {
        throw new IllegalArgumentException("no 2 to 9 behind * in " + words);
      }
      at += 2;
      return new Piece.Repeat(piece, most);
    }
    return piece;
  }

  private Piece choice() {
    return ofSingleCharacters(ways());
  }

  private List<List<Piece>> ways() {
    List<List<Piece>> ways = new ArrayList<>();
    ways.add(sequence());
    while (at < words.length() && words.charAt(at) == '|') {
      at++;
      ways.add(sequence());
    }
    return List.copyOf(ways);
  }

  /** Ways of one character each are looked up together. */
  private static Piece ofSingleCharacters(List<List<Piece>> ways) {
    StringBuilder characters = new StringBuilder();
    for (List<Piece> way : ways) {
      if (way.size() == 1
          && way.get(0) instanceof Piece.Literal literal
          && literal.words().length() == 1) {
        characters.append(literal.words());
      } else {
        return new Piece.Choice(ways);
      }
    }
    return new Piece.OneOf(characters.toString());
  }
}
