package dev.copydesk.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a phrase pack. It is looked for by its anchor, the rarest words that it cannot be
 * without, and then followed from there to both sides.
 */
final class Phrase {

  private final Entry entry;
  private final List<Piece> before;
  private final List<Piece> behind;
  private final List<String> anchors;
  private volatile @Nullable Node backward;
  private volatile @Nullable Node forward;

  /**
   * @throws IllegalArgumentException if the phrase has no words that it cannot be without
   */
  Phrase(Entry entry, List<Piece> pieces) {
    this.entry = entry;
    List<String> best = List.of();
    int bestScore = 0;
    int split = 0;
    for (int i = 0; i < pieces.size(); i++) {
      List<String> firsts = new ArrayList<>();
      if (collectFirsts(pieces, i, firsts)) {
        int score = score(firsts);
        if (score > bestScore) {
          best = firsts;
          bestScore = score;
          split = i;
        }
      }
    }
    if (best.isEmpty()) {
      throw new IllegalArgumentException("no words to look for in " + entry.name());
    }
    this.anchors = best;
    this.before = pieces.subList(0, split);
    this.behind = pieces.subList(split, pieces.size());
  }

  /**
   * A phrase that stands for itself, upper and lower case alike, with any blanks for a blank.
   *
   * @throws IllegalArgumentException if there are no words
   */
  static Phrase literal(Entry entry, String words) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : Folding.fold(words).strip().split("\\s+")) {
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

  Node forward() {
    Node node = forward;
    if (node == null) {
      node = Node.of(behind, Node.DONE, false);
      forward = node;
    }
    return node;
  }

  /**
   * Collects the literals that the pieces from {@code from} on can begin with.
   *
   * @return whether they must begin with one of them
   */
  private static boolean collectFirsts(List<Piece> pieces, int from, List<String> firsts) {
    if (from == pieces.size()) {
      return false;
    }
    Piece piece = pieces.get(from);
    if (piece instanceof Piece.Literal literal) {
      firsts.add(literal.words());
      return true;
    }
    if (piece instanceof Piece.OneOf oneOf) {
      for (char c : oneOf.characters().toCharArray()) {
        firsts.add(String.valueOf(c));
      }
      return true;
    }
    if (piece instanceof Piece.Named named) {
      return collectFirsts(named.pieces(), 0, firsts);
    }
    if (piece instanceof Piece.Choice choice) {
      for (List<Piece> way : choice.ways()) {
        if (way.isEmpty()
            ? !collectFirsts(pieces, from + 1, firsts)
            : !collectFirsts(way, 0, firsts)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /** How rare the most frequent of the texts is likely to be. */
  private static int score(List<String> texts) {
    int least = Integer.MAX_VALUE;
    for (String text : texts) {
      int score = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        score += c >= 0x2000 ? 4 : c == '@' || c == '=' ? 5 : 2;
      }
      least = Math.min(least, score);
    }
    return least * 16 - Math.min(15, texts.size());
  }
}
