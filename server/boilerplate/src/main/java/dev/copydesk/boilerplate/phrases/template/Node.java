package dev.copydesk.boilerplate.phrases.template;

import java.util.ArrayList;
import java.util.List;

/** A step in matching a phrase, and what comes after it. Built once, then only read. */
public sealed interface Node {

  record Literal(String words, Node next) implements Node {}

  record Gap(boolean required, Node next) implements Node {}

  record OneOf(String characters, Node next) implements Node {}

  record Filling(Slot slot, Node next) implements Node {}

  /** One of several ways. */
  final class Fork implements Node {

    private final Node[] ways;

    /**
     * For each way the folded character that it begins with in the direction of the match, so that
     * most need not be tried; 0 where that may be any.
     */
    private final char[] edges;

    Fork(List<Node> ways, boolean backward) {
      this.ways = ways.toArray(Node[]::new);
      this.edges = new char[this.ways.length];
      for (int i = 0; i < edges.length; i++) {
        edges[i] = edge(this.ways[i], backward);
      }
    }

    private static char edge(Node way, boolean backward) {
      if (!(way instanceof Literal literal) || literal.words().isEmpty()) {
        return 0;
      }
      String words = literal.words();
      return words.charAt(backward ? words.length() - 1 : 0);
    }

    /**
     * The first way from {@code from} on that can begin with a character; {@link #size} if none.
     */
    int next(int from, char c) {
      int i = from;
      while (i < edges.length && edges[i] != 0 && edges[i] != c) {
        i++;
      }
      return i;
    }

    Node way(int i) {
      return ways[i];
    }

    int size() {
      return ways.length;
    }
  }

  /** Looks at what follows in the text, whichever way the phrase is being followed. */
  record Ahead(Node words, boolean wanted, Node next) implements Node {}

  /** Where the name of an owner begins ({@code 0}) or ends ({@code 1}). */
  record Mark(int side, Node next) implements Node {}

  record Done() implements Node {}

  Done DONE = new Done();

  /**
   * The steps for pieces that stand one after the other.
   *
   * @param backward whether they are met from the last to the first
   */
  static Node of(List<Piece> pieces, Node next, boolean backward) {
    Node node = next;
    int count = pieces.size();
    for (int i = 0; i < count; i++) {
      node = of(pieces.get(backward ? i : count - 1 - i), node, backward);
    }
    return node;
  }

  private static Node of(Piece piece, Node next, boolean backward) {
    if (piece instanceof Piece.Literal literal) {
      return new Literal(literal.words(), next);
    }
    if (piece instanceof Piece.Gap gap) {
      return new Gap(gap.required(), next);
    }
    if (piece instanceof Piece.OneOf oneOf) {
      return new OneOf(oneOf.characters(), next);
    }
    if (piece instanceof Piece.Filling filling) {
      return new Filling(filling.slot(), next);
    }
    if (piece instanceof Piece.Named named) {
      Node last = new Mark(backward ? 0 : 1, next);
      return new Mark(backward ? 1 : 0, of(named.pieces(), last, backward));
    }
    if (piece instanceof Piece.Ahead ahead) {
      return new Ahead(of(new Piece.Choice(ahead.ways()), DONE, false), ahead.wanted(), next);
    }
    if (piece instanceof Piece.Repeat repeat) {
      // Each time within the one before: what fails once is not tried in other places again.
      Node node = next;
      for (int i = 0; i < repeat.most(); i++) {
        node = new Fork(List.of(of(repeat.piece(), node, backward), next), backward);
      }
      return node;
    }
    List<Node> ways = new ArrayList<>();
    for (List<Piece> way : ((Piece.Choice) piece).ways()) {
      ways.add(of(way, next, backward));
    }
    return new Fork(ways, backward);
  }
}
