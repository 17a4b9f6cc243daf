package dev.copydesk.core.text;

/**
 * A stretch of a draft: a half-open range of UTF-16 offsets into {@link Draft#text()}.
 *
 * <p>This is the one coordinate that leaves a rule. Lines, columns and other encodings are made
 * from it once, at the door.
 *
 * @param start offset of the first code unit
 * @param end offset behind the last code unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies wholly within this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words of {@code text} that this span lies on. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, and of those that start together the longest first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
