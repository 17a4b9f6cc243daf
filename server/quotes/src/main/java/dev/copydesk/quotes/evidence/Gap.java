package dev.copydesk.quotes.evidence;

/** Whether a place for a source stands visibly empty; in rising order. */
public enum Gap {
  NONE,
  /** The words around the quote do not join as whole sentences do. */
  LIKELY,
  /** {@code “…,” said.}: nobody has written this on purpose. */
  SURE
}
