package dev.copydesk.boilerplate.phrases.template;

import java.util.List;

/** A step in matching a phrase, and what comes after it. Built once, then only read. */
public sealed interface Node {

  record Literal(String words, Node next) implements Node {}

  record Gap(boolean required, Node next) implements Node {}

  record OneOf(String characters, Node next) implements Node {}

  record Filling(Slot slot, Node next) implements Node {}

  /**
   * One of several ways.
   *
   * @param edges for each way the folded character that it begins with in the direction of the
   *     match, so that most need not be tried; 0 where that may be any
   */
  record Fork(List<Node> ways, String edges) implements Node {}

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
      return new Ahead(fork(ahead.ways(), DONE, false), ahead.wanted(), next);
    }
    return fork(((Piece.Choice) piece).ways(), next, backward);
  }

  private static Node fork(List<List<Piece>> choices, Node next, boolean backward) {
    Node[] ways = new Node[choices.size()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = of(choices.get(i), next, backward);
    }
    StringBuilder edges = new StringBuilder(ways.length);
    for (Node way : ways) {
      edges.append(edge(way, backward));
    }
    return new Fork(List.of(ways), edges.toString());
  }

  private static char edge(Node way, boolean backward) {
    if (!(way instanceof Literal literal) || literal.words().isEmpty()) {
      return 0;
    }
    String words = literal.words();
    return words.charAt(backward ? words.length() - 1 : 0);
  }
}
