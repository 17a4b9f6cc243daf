package dev.copydesk.boilerplate.phrases.template;

import java.util.List;

/** A part of a phrase as it is written in a phrase pack. */
public sealed interface Piece {

  /** Words that stand as they are, folded, without blanks. */
  record Literal(String words) implements Piece {}

  /** White space; at least one blank where {@code required}. */
  record Gap(boolean required) implements Piece {}

  /** One of several characters, folded. */
  record OneOf(String characters) implements Piece {}

  /** Different words. */
  record Filling(Slot slot) implements Piece {}

  /** One of several ways to go on. */
  record Choice(List<List<Piece>> ways) implements Piece {}

  /**
   * What may stand several times, or not at all.
   *
   * @param most times, 1 or more
   */
  record Repeat(Piece piece, int most) implements Piece {}

  /** Words that must or must not follow, and are not taken. */
  record Ahead(List<List<Piece>> ways, boolean wanted) implements Piece {}

  /** What is remembered as the owner of a notice. */
  record Named(List<Piece> pieces) implements Piece {}
}
