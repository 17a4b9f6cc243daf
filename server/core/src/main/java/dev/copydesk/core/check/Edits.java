package dev.copydesk.core.check;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two lists of edits, one after the other, as one. It is worked out from the edits alone: no place
 * is looked for in the text again. Linear in the number of edits.
 */
final class Edits {

  /** A piece of a text that was edited: of the draft where {@code text} is empty, else new. */
  private record Piece(int start, int end, String text) {

    static Piece kept(int start, int end) {
      return new Piece(start, end, "");
    }

    static Piece added(String text) {
      return new Piece(0, text.length(), text);
    }

    boolean isKept() {
      return text.isEmpty();
    }

    int length() {
      return end - start;
    }

    Piece part(int from, int to) {
      return isKept() ? kept(start + from, start + to) : added(text.substring(from, to));
    }
  }

  private Edits() {}

  /**
   * The edits that do to a draft what {@code first} does and then {@code second}.
   *
   * @param length of the draft's text, in UTF-16 code units
   * @param first places in the draft, in any order, not overlapping
   * @param second places in the text that {@code first} gives, in any order, not overlapping
   * @return places in the draft, in rising order, not overlapping and not touching
   */
  static List<Edit> composed(String draft, int length, List<Edit> first, List<Edit> second) {
    List<Piece> pieces = edited(List.of(Piece.kept(0, length)), first);
    return differences(draft, length, edited(pieces, second));
  }

  /** What is left of the pieces of a text, and what came in, when edits are applied to it. */
  private static List<Piece> edited(List<Piece> pieces, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparing(Edit::span));
    List<Piece> result = new ArrayList<>();
    Walk walk = new Walk(pieces);
    for (Edit edit : ordered) {
      walk.take(edit.span().start(), result);
      walk.skip(edit.span().end());
      if (!edit.newText().isEmpty()) {
        result.add(Piece.added(edit.newText()));
      }
    }
    walk.take(Integer.MAX_VALUE, result);
    return result;
  }

  private static List<Edit> differences(String draft, int length, List<Piece> pieces) {
    List<Edit> edits = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.isKept()) {
        if (piece.start() > at || !added.isEmpty()) {
          edits.add(new Edit(draft, new Span(at, piece.start()), added.toString()));
          added.setLength(0);
        }
        at = piece.end();
      } else {
        added.append(piece.text());
      }
    }
    if (at < length || !added.isEmpty()) {
      edits.add(new Edit(draft, new Span(at, length), added.toString()));
    }
    return edits;
  }

  /** Goes through the pieces of a text once. */
  private static final class Walk {

    private final List<Piece> pieces;
    private int number;
    private int done;
    private int offset;

    Walk(List<Piece> pieces) {
      this.pieces = pieces;
    }

    /** Takes over what stands before {@code end}, an offset into the text of the pieces. */
    void take(int end, List<Piece> into) {
      go(end, into);
    }

    /** Passes over what stands before {@code end}. */
    void skip(int end) {
      go(end, new ArrayList<>());
    }

    private void go(int end, List<Piece> into) {
      while (offset < end && number < pieces.size()) {
        Piece piece = pieces.get(number);
        int part = Math.min(piece.length() - done, end - offset);
        if (part > 0) {
          into.add(piece.part(done, done + part));
        }
        offset += part;
        done += part;
        if (done == piece.length()) {
          number++;
          done = 0;
        }
      }
    }
  }
}
