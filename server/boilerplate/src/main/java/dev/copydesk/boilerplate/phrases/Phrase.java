package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.phrases.template.Node;
import dev.copydesk.boilerplate.phrases.template.Piece;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.boilerplate.text.Rarity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a phrase pack. It is looked for by its anchor, the rarest words that it cannot be
 * without, and then followed from there to both sides.
 */
public final class Phrase {

  /** An anchor as long as this is not made longer by the choices behind it. */
  private static final int LONG_ENOUGH = 6;

  private final Entry entry;
  private final List<Piece> before;
  private final List<Piece> behind;
  private final List<String> anchors;
  private final boolean beginsLine;
  private final boolean beforeIsShort;
  private final int mostBefore;
  private volatile @Nullable Node backward;
  private volatile @Nullable Node near;
  private volatile @Nullable Node forward;

  /**
   * @throws IllegalArgumentException if the phrase has no words that it cannot be without
   */
  Phrase(Entry entry, List<Piece> pieces) {
    this.entry = entry;
    List<String> best = List.of();
    double least = Double.MAX_VALUE;
    int split = 0;
    boolean first = pieces.get(0) instanceof Piece.Filling filling && filling.slot().isLineStart();
    for (int i = 0; i < pieces.size(); i++) {
      List<String> firsts = new ArrayList<>();
      if (collectFirsts(pieces, i, "", firsts)) {
        double cost = first && i == 1 ? 0 : cost(firsts);
        if (cost < least) {
          best = firsts;
          least = cost;
          split = i;
        }
      }
    }
    if (best.isEmpty()) {
      throw new IllegalArgumentException("no words to look for in " + entry.name());
    }
    this.anchors = List.copyOf(new LinkedHashSet<>(best));
    this.beginsLine = first && split == 1;
    this.before = pieces.subList(0, split);
    this.behind = pieces.subList(split, pieces.size());
    this.beforeIsShort = before.stream().allMatch(Phrase::isShort);
    this.mostBefore =
        pieces.get(0) instanceof Piece.Filling filling && filling.slot().isBlockStart()
            ? most(before)
            : Integer.MAX_VALUE;
  }

  /**
   * A phrase that stands for itself, upper and lower case alike, with any blanks for a blank.
   *
   * @throws IllegalArgumentException if there are no words
   */
  static Phrase literal(Entry entry, String words) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : PhraseFolding.fold(words).strip().split("\\s+")) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Gap(true));
      }
      if (!word.isEmpty()) {
        pieces.add(new Piece.Literal(word));
      }
    }
    return new Phrase(entry, pieces);
  }

  Entry entry() {
    return entry;
  }

  List<String> anchors() {
    return anchors;
  }

  Node backward() {
    Node node = backward;
    if (node == null) {
      node = Node.of(before, Node.DONE, true);
      backward = node;
    }
    return node;
  }

  /** The steps right before the anchor that cost little, to be followed before all others. */
  Node near() {
    Node node = near;
    if (node == null) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = before.size() - 1; i >= 0; i--) {
        Piece piece = before.get(i);
        if (isShort(piece)) {
          pieces.add(0, piece);
        } else if (!(piece instanceof Piece.Ahead)) {
          break;
        }
      }
      node = Node.of(pieces, Node.DONE, true);
      near = node;
    }
    return node;
  }

  Node forward() {
    Node node = forward;
    if (node == null) {
      node = Node.of(behind, Node.DONE, false);
      forward = node;
    }
    return node;
  }

  /**
   * Whether the anchors stand at the beginning of a line and need to be looked for nowhere else.
   */
  boolean beginsLine() {
    return beginsLine;
  }

  /** Whether following the phrase to the front is less work than following it to the back. */
  boolean beforeIsShort() {
    return beforeIsShort;
  }

  /**
   * How many characters but blanks stand at most between the start of the block and an anchor;
   * {@link Integer#MAX_VALUE} where the phrase may stand anywhere.
   */
  int mostBefore() {
    return mostBefore;
  }

  private static int most(List<Piece> pieces) {
    int most = 0;
    for (Piece piece : pieces) {
      most += most(piece);
    }
    return most;
  }

  private static int most(Piece piece) {
    if (piece instanceof Piece.Literal literal) {
      return literal.words().length();
    }
    if (piece instanceof Piece.OneOf) {
      return 1;
    }
    if (piece instanceof Piece.Filling filling) {
      return filling.slot().most();
    }
    if (piece instanceof Piece.Named named) {
      return most(named.pieces());
    }
    if (piece instanceof Piece.Repeat repeat) {
      return repeat.most() * most(repeat.piece());
    }
    int most = 0;
    if (piece instanceof Piece.Choice choice) {
      for (List<Piece> way : choice.ways()) {
        most = Math.max(most, most(way));
      }
    }
    return most;
  }

  private static boolean isShort(Piece piece) {
    return piece instanceof Piece.Literal
        || piece instanceof Piece.Gap
        || piece instanceof Piece.OneOf
        || piece instanceof Piece.Filling filling && filling.slot().isEmpty()
        || piece instanceof Piece.Repeat repeat && isShort(repeat.piece())
        || piece instanceof Piece.Choice choice
            && choice.ways().stream().allMatch(way -> way.stream().allMatch(Phrase::isShort));
  }

  /**
   * Collects the texts that the pieces from {@code from} on can begin with, each as long as it is
   * sure.
   *
   * @param begun what stands before them
   * @return whether they must begin with one of them
   */
  private static boolean collectFirsts(
      List<Piece> pieces, int from, String begun, List<String> firsts) {
    if (from == pieces.size()) {
      return add(begun, firsts);
    }
    Piece piece = pieces.get(from);
    if (piece instanceof Piece.Literal literal) {
      return collectFirsts(pieces, from + 1, begun + literal.words(), firsts);
    }
    if (piece instanceof Piece.Gap gap && gap.required()) {
      return collectFirsts(pieces, from + 1, begun + " ", firsts);
    }
    if (!begun.isBlank() && begun.length() >= LONG_ENOUGH) {
      return add(begun, firsts);
    }
    if (piece instanceof Piece.OneOf oneOf) {
      for (char c : oneOf.characters().toCharArray()) {
        add(begun + c, firsts);
      }
      return true;
    }
    if (piece instanceof Piece.Named named && begun.isEmpty()) {
      return collectFirsts(named.pieces(), 0, begun, firsts);
    }
    if (piece instanceof Piece.Repeat repeat) {
      return collectFirsts(List.of(repeat.piece()), 0, begun, firsts)
          && collectFirsts(pieces, from + 1, begun, firsts);
    }
    if (piece instanceof Piece.Choice choice) {
      for (List<Piece> way : choice.ways()) {
        boolean sure =
            way.isEmpty()
                ? collectFirsts(pieces, from + 1, begun, firsts)
                : collectFirsts(way, 0, begun, firsts);
        if (!sure) {
          return false;
        }
      }
      return true;
    }
    return add(begun, firsts);
  }

  /** A blank alone is everywhere. */
  private static boolean add(String text, List<String> firsts) {
    if (text.isBlank()) {
      return false;
    }
    firsts.add(text.charAt(text.length() - 1) == ' ' ? text.substring(0, text.length() - 1) : text);
    return true;
  }

  /** How often one of the texts is likely to stand in ordinary text. */
  private static double cost(List<String> texts) {
    double cost = 0;
    for (String text : new LinkedHashSet<>(texts)) {
      cost += Rarity.of(text, 0, text.length());
    }
    return cost;
  }
}
