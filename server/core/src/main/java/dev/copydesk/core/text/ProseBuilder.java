package dev.copydesk.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects prose from a reader of one format, in the order of the draft. */
final class ProseBuilder {

  /** A block of fewer code units is taken to be in the language of the draft. */
  private static final int SHORT = 240;

  /** A block of running text is at least as long, in UTF-16 units. */
  private static final int PARAGRAPH = 60;

  private static final char[] NONE = {};

  private final Draft draft;
  private final boolean identity;

  /** The prose text, for a format whose prose is the draft's text; empty for others. */
  private char[] asItStands = NONE;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Ranges.Builder links = Ranges.builder();
  private final List<Prose.Element> elements = new ArrayList<>();
  private final List<Prose.Comment> comments = new ArrayList<>();
  private int[] prose = new int[64];
  private int[] draftStart = new int[64];
  private int[] draftEnd = new int[64];
  private int runs;
  private int unseen;

  private Language language = Language.OTHER;

  private ProseBuilder(Draft draft, boolean identity) {
    this.draft = draft;
    this.identity = identity;
  }

  /** The prose text; not copied, and not to be changed. */
  char[] asItStands() {
    return asItStands;
  }

  /** For a format whose prose is the draft's text as it stands: nothing is put or copied. */
  static ProseBuilder asItStands(Draft draft) {
    boolean composed = Composition.find(draft.text(), 0, draft.text().length()) < 0;
    ProseBuilder builder = new ProseBuilder(draft, composed);
    if (!composed) {
      builder.copy(0, draft.text().length());
    }
    builder.asItStands = (composed ? draft.text() : builder.text.toString()).toCharArray();
    return builder;
  }

  static ProseBuilder of(Draft draft) {
    return new ProseBuilder(draft, false);
  }

  /** Offset in the prose text at which the next words will stand. */
  int length() {
    return text.length();
  }

  /** The offset of the draft up to which it was read. */
  int behind() {
    return runs == 0 ? 0 : draftEnd[runs - 1];
  }

  /** Notes something that readers see and the prose has not: a picture, a piece of code. */
  void passOver() {
    unseen++;
  }

  /** How many pieces were passed over so far. */
  int passedOver() {
    return unseen;
  }

  char at(int offset) {
    return identity ? asItStands[offset] : text.charAt(offset);
  }

  char last() {
    return text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
  }

  /** Words that stand in the draft as they are, but for letters that are taken apart there. */
  void copy(int start, int end) {
    String source = draft.text();
    int from = start;
    int join = Composition.find(source, start, end);
    while (join >= 0) {
      int base = Math.max(from, join - 1);
      int behind = Composition.behind(source, join, end);
      String composed = Composition.of(source.substring(base, behind));
      if (composed.length() < behind - base) {
        copyAsItStands(from, base);
        put(composed, base, behind);
        from = behind;
      }
      join = Composition.find(source, behind, end);
    }
    copyAsItStands(from, end);
  }

  private void copyAsItStands(int start, int end) {
    if (start >= end) {
      return;
    }
    boolean goesOn =
        runs > 0
            && draftEnd[runs - 1] == start
            && draftEnd[runs - 1] - draftStart[runs - 1] == text.length() - prose[runs - 1];
    if (goesOn) {
      draftEnd[runs - 1] = end;
    } else {
      run(start, end);
    }
    text.append(draft.text(), start, end);
  }

  /** Words that stand in the draft in another way, such as an entity; may be empty there. */
  void put(String words, int start, int end) {
    run(start, end);
    text.append(words);
  }

  /** A line end between blocks that the prose text has and the draft has elsewhere. */
  void breakLine(int at) {
    if (text.length() > 0 && last() != '\n') {
      int behind = Math.max(at, behind());
      put("\n", behind, behind);
    }
  }

  private void run(int start, int end) {
    if (runs == prose.length) {
      prose = Arrays.copyOf(prose, runs * 2);
      draftStart = Arrays.copyOf(draftStart, runs * 2);
      draftEnd = Arrays.copyOf(draftEnd, runs * 2);
    }
    prose[runs] = text.length();
    draftStart[runs] = start;
    draftEnd[runs++] = end;
  }

  /**
   * A block of what stands in the prose text from {@code start} to {@code end}, white space at its
   * edges not counted; none if nothing else is there.
   */
  void block(Block.Kind kind, Block.Place place, int start, int end, int level) {
    int from = start;
    int to = end;
    while (from < to && Letters.isSpace(at(from))) {
      from++;
    }
    while (to > from && Letters.isSpace(at(to - 1))) {
      to--;
    }
    if (from < to) {
      blocks.add(new Block(kind, place, from, to, level, guess(from, to)));
    }
  }

  private Language guess(int start, int end) {
    if (identity) {
      return LanguageGuess.of(asItStands, start, end);
    }
    char[] words = new char[LanguageGuess.enough(end - start)];
    text.getChars(start, start + words.length, words, 0);
    return LanguageGuess.of(words, 0, words.length);
  }

  void link(int start, int end) {
    links.add(start, end);
  }

  /**
   * Markup around the words from {@code start} to {@code end}.
   *
   * @param passedOver what {@link #passedOver} was where it began; markup that holds more than
   *     words is no element, since it must not go with them
   */
  void element(Span outer, int start, int end, int passedOver) {
    if (unseen == passedOver) {
      elements.add(new Prose.Element(outer, start, end));
    }
  }

  /** Whether broken markup reaches over words that do not stand in it. */
  private boolean reachesTooFar(Prose.Element element, OffsetMap map) {
    return hasWords(map.fromDraft(element.outer().start()), element.start())
        || hasWords(element.end(), map.fromDraft(element.outer().end()));
  }

  private boolean hasWords(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Letters.isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  void comment(Span span, String words) {
    comments.add(new Prose.Comment(span, words.strip()));
  }

  Prose build() {
    language = LanguageGuess.most(blocks, PARAGRAPH);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.language() == Language.OTHER || isDoubtful(block)) {
        blocks.set(i, block.in(language));
      }
    }
    if (!elements.isEmpty()) {
      OffsetMap map = map();
      elements.removeIf(element -> reachesTooFar(element, map));
      elements.sort(
          Comparator.comparingInt(Prose.Element::start).thenComparing(Prose.Element::outer));
    }
    return new Prose(this);
  }

  /** A short block tells its language badly: the rest of the draft tells better. */
  private boolean isDoubtful(Block block) {
    return block.length() < SHORT && LanguageGuess.areMixedUp(block.language(), language);
  }

  Draft draft() {
    return draft;
  }

  /** Whether the words are the draft, letter by letter. */
  boolean isAsItStands() {
    return identity;
  }

  String text() {
    return identity ? draft.text() : text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  Language language() {
    return language;
  }

  Ranges links() {
    return links.build();
  }

  List<Prose.Element> elements() {
    return List.copyOf(elements);
  }

  List<Prose.Comment> comments() {
    return List.copyOf(comments);
  }

  OffsetMap map() {
    if (identity) {
      return OffsetMap.identity(draft.text().length());
    }
    return OffsetMap.of(
        Arrays.copyOf(prose, runs),
        Arrays.copyOf(draftStart, runs),
        Arrays.copyOf(draftEnd, runs),
        text.length(),
        draft.text().length());
  }
}
