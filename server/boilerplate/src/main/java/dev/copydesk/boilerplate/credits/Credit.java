package dev.copydesk.boilerplate.credits;

/**
 * A credit as it stands in a line.
 *
 * @param start offset of its first code unit, its sign or bracket included
 * @param end offset behind its last code unit
 * @param form what tells that it is one
 * @param open whether the line goes on behind a blank, so that nothing shows where it ends
 */
record Credit(int start, int end, Form form, boolean open) {

  /** What tells a credit, the surest first. */
  enum Form {
    /** Its words speak of a picture, or of who gave or took one. */
    PICTURE,
    /** A sign that credits begin with, and a name. */
    SIGN,
    /** An agency, or several. */
    AGENCY,
    /** A name and what reporters are called. */
    PERSON,
    /** A name alone, up to the end of the line. */
    NAME;

    Form orSurer(Form other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }
}
