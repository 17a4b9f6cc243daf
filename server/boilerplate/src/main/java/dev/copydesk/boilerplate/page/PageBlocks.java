package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes finds of the stretches of lines that a page has around its article: names their kind,
 * leaves out what is a finding of its own, and judges whether they may go unasked.
 */
final class PageBlocks {

  private static final Kind[] LABELS = {
    Kind.COMMENTS,
    Kind.RELATED_LINKS,
    Kind.SUBSCRIBE,
    Kind.SHARE,
    Kind.ADVERTISEMENT,
    Kind.APP_PROMO,
    Kind.NAVIGATION
  };

  /** What a block swallows of what phrases know; all else says more than a block does. */
  private static final int LABELLED = kinds(LABELS);

  /** Whose the text is, and whose work. */
  private static final int RIGHTS =
      kinds(
          Kind.COPYRIGHT,
          Kind.REPRINT_BAN,
          Kind.AI_TRAINING_BAN,
          Kind.DISCLAIMER,
          Kind.BYLINE,
          Kind.DATELINE,
          Kind.PHOTO_CREDIT,
          Kind.CAPTION,
          Kind.SYNDICATION);

  /** What phrases may tell the kind of a part by. A button is in parts of every kind. */
  private static final int KNOWN =
      kinds(Kind.RELATED_LINKS, Kind.SUBSCRIBE, Kind.ADVERTISEMENT, Kind.APP_PROMO);

  /** A wider line is no heading of a part. */
  private static final float WIDEST_HEAD = 14;

  private static final int NAVIGATION = kinds(Kind.NAVIGATION);
  private static final int COMMENTS = kinds(Kind.COMMENTS);
  private static final int RELATED = kinds(Kind.RELATED_LINKS);
  private static final int SUBSCRIBE = kinds(Kind.SUBSCRIBE);

  /** In words: of one word, or of two letters where words are not set apart. */
  private static final float SHORT_LABEL = 2.5f;

  private static final Kind[] MENUS = {Kind.SHARE, Kind.NAVIGATION};

  /** How many lines of a part may follow the last that a cue knows; all where none is given. */
  private static final Map<Kind, Integer> BEHIND_CUE =
      Map.of(Kind.SHARE, 0, Kind.SUBSCRIBE, 4, Kind.ADVERTISEMENT, 3, Kind.APP_PROMO, 2);

  /** Parts whose heading may be one of a menu's. */
  private static final Set<Kind> MENU_BELOW =
      Set.of(Kind.RELATED_LINKS, Kind.SUBSCRIBE, Kind.ADVERTISEMENT);

  private final String text;
  private final PageLines lines;
  private final PageBody body;
  private final Headline headline;

  /** The line of the deck that stands apart from the headline; -1 for none. */
  private final int deck;

  private final Certainty certainty;
  private final List<Find> found;
  private final Messages messages;
  private final List<Find> finds = new ArrayList<>();

  /**
   * @param found what other detectors found, in text order
   */
  PageBlocks(String text, PageLines lines, PageBody body, List<Find> found, Messages messages) {
    this.text = text;
    this.lines = lines;
    this.body = body;
    this.headline = Headline.of(lines, body.start());
    this.deck = headline.deck(lines, body.start());
    this.certainty = new Certainty(lines, body, headline);
    this.found = found;
    this.messages = messages;
  }

  List<Find> finds() {
    return finds;
  }

  /**
   * Adds the lines from one to behind the last, but for the headline; credits and times of the
   * article by themselves, and what stands behind the article in parts.
   */
  void add(int from, int to) {
    int at = from;
    Kind part = null;
    for (int i = from; i < to; i++) {
      boolean titled = headline.contains(i) || i == deck;
      boolean behind = i >= body.end();
      Kind own = titled ? null : own(i, behind && part != null);
      if (own == null && part == null && headline.isSignedBy(lines, i)) {
        own = Kind.BYLINE;
      }
      if (titled || own != null) {
        addBlock(part, at, i);
        at = i + 1;
        part = behind ? part : null;
      }
      if (own != null) {
        Kind told = known(i, RIGHTS);
        Kind credit = told == null ? own : told;
        finds.add(find(credit, certainty.of(credit, i), lines.start(i), lines.end(i)));
      }
      if (titled || own != null) {
        continue;
      }
      int credit = Merging.endBeforeCredit(text, found, lines.start(i), lines.end(i));
      if (credit > lines.start(i)) {
        addBlock(part, at, i);
        finds.add(find(Kind.CAPTION, Safety.UNSAFE, lines.start(i), credit));
        at = i + 1;
        continue;
      }
      Kind next = part(i, to, part);
      boolean menu = part == null || part == Kind.NAVIGATION;
      boolean item =
          next == Kind.SUBSCRIBE || next == Kind.ADVERTISEMENT && MenuLines.isWithinMenu(lines, i);
      if (behind ? menu && item && MenuLines.isAmongLabels(lines, i) : isMenuItem(next, i)) {
        next = part;
      }
      if (part == Kind.RELATED_LINKS
          && next == Kind.NAVIGATION
          && i - at == 1
          && MenuLines.isLabel(lines, at)) {
        part = behind ? next : part; // the name of a section among others
      }
      boolean list = next == Kind.RELATED_LINKS && i - at > 1 && beginsList(i, to);
      if (next == Kind.NAVIGATION && part == null) {
        part = next; // what no cue told was navigation, too
      } else if ((next != part || list) && !Merging.isAcross(found, lines.start(i))) {
        addBlock(part, at, i);
        at = i;
        part = next;
      }
    }
    addBlock(part, at, to);
  }

  /** Whether phrases know of a line that begins with the sign of a right how far that goes. */
  private boolean isOwned(@Nullable Kind own, int line) {
    int i = Merging.firstBehind(found, lines.start(line));
    return own == Kind.COPYRIGHT && i < found.size() && found.get(i).start() == lines.start(line);
  }

  /** The kind of a line that is a finding of its own; null where it is none. */
  private @Nullable Kind own(int line, boolean inPart) {
    if (body.isBio(line)) {
      return Kind.BYLINE;
    }
    Kind own = Headline.credit(lines, body.start(), line);
    return inPart && own != Kind.COPYRIGHT || isOwned(own, line) ? null : own;
  }

  /** Whether a cue of this kind above the article is an item of its menus, not a part. */
  private boolean isMenuItem(@Nullable Kind kind, int line) {
    return kind == Kind.RELATED_LINKS
            && MenuLines.isAmongLabels(lines, line)
            && lines.width(line + 1) < SHORT_LABEL
        || kind == Kind.SUBSCRIBE
        || kind == Kind.COMMENTS
        || kind == Kind.APP_PROMO;
  }

  /** Whether a line is the heading of a list of its own. */
  private boolean beginsList(int line, int to) {
    return lines.is(line, RELATED)
        && lines.blanksBefore(line) > 0
        && line + 1 < to
        && !lines.cued(line + 1, ~0);
  }

  /** The part of a page that a line is in; null where nothing tells. */
  private @Nullable Kind part(int line, int to, @Nullable Kind part) {
    Kind head = lines.width(line) <= WIDEST_HEAD ? lines.head(line) : null;
    if (head != null && !(head == Kind.ADVERTISEMENT && MenuLines.isMenuRow(lines, line))) {
      return head;
    }
    if (lines.is(line, RELATED)) {
      return Kind.RELATED_LINKS;
    }
    if (lines.cued(line, COMMENTS)) {
      return Kind.COMMENTS;
    }
    if (lines.cued(line, SUBSCRIBE)) {
      return Kind.SUBSCRIBE;
    }
    Kind known = known(line, KNOWN);
    if (known != null) {
      return known;
    }
    // Links and comments have sections and buttons of their own: two in a row are a part.
    for (Kind menu : MENUS) {
      int bit = 1 << menu.ordinal();
      boolean many = lines.areLabels(line, menu);
      boolean alone = !many && line + 1 < to && !lines.cued(line + 1, bit);
      if ((many || lines.cued(line, bit)) && (part == null || !alone)) {
        return menu;
      }
    }
    boolean row =
        line >= body.end() && (MenuLines.isRow(lines, line) || MenuLines.isTags(lines, line));
    return row ? Kind.NAVIGATION : part;
  }

  /** The kind of what phrases know a whole line to be, if it is one of these kinds. */
  private @Nullable Kind known(int line, int kinds) {
    int i = Merging.firstBehind(found, lines.start(line));
    if (i == found.size()) {
      return null;
    }
    Find find = found.get(i);
    boolean whole = find.start() <= lines.start(line) && find.end() >= lines.end(line);
    return whole && (kinds & 1 << find.kind().ordinal()) != 0 ? find.kind() : null;
  }

  /**
   * Adds lines, and where only a part of them is certain, that part by itself: it may go unasked.
   */
  private void addBlock(@Nullable Kind part, int from, int to) {
    if (from >= to) {
      return;
    }
    boolean menu =
        part != null
            && MENU_BELOW.contains(part)
            && (MenuLines.isMenu(lines, from + 1, to) || MenuLines.isInMenu(lines, from, to));
    int told = part == null || menu ? to : behindTold(part, from, to);
    if (told < to && told > from) {
      addBlock(part, from, told);
      addBlock(Kind.NAVIGATION, told, to);
      return;
    }
    Kind kind =
        menu
            ? Kind.NAVIGATION
            : part == null || told == from ? MenuLines.kind(lines, from, to, LABELS) : part;
    int list =
        kind == Kind.NAVIGATION && from >= body.end() ? Headline.listEnd(lines, from, to) : 0;
    if (list > from) {
      addBlock(Kind.RELATED_LINKS, from, list);
      addBlock(kind, list, to);
      return;
    }
    if (kind == Kind.NAVIGATION && from >= body.end()) {
      int first = from;
      while (first < to && MenuLines.isOfMenu(lines, first)) {
        first++;
      }
      int foot = to;
      while (foot > first && MenuLines.isOfMenu(lines, foot - 1)) {
        foot--;
      }
      if (foot - first < to - from && Headline.areTeasers(lines, first, foot)) {
        addBlock(part, from, first);
        addBlock(part, first, foot);
        addBlock(part, foot, to);
        return;
      }
      kind = Headline.areTeasers(lines, from, to) ? Kind.RELATED_LINKS : kind;
    }
    int[] sure = certainty.part(from, to);
    if (sure[0] == sure[1]) {
      addBlock(kind, Safety.UNSAFE, from, to);
      return;
    }
    addBlock(kind, Safety.UNSAFE, from, sure[0]);
    addBlock(kind, kind.safety(), sure[0], sure[1]);
    addBlock(kind, Safety.UNSAFE, sure[1], to);
  }

  /** Behind the lines that a part is told by: buttons and boxes end a few lines behind a cue. */
  private int behindTold(Kind part, int from, int to) {
    Integer most = BEHIND_CUE.get(part);
    if (most == null) {
      return to;
    }
    int bit = kinds(part);
    int last = to - 1;
    while (last >= from
        && !lines.cued(last, bit)
        && lines.head(last) != part
        && !lines.areLabels(last, part)
        && known(last, KNOWN) != part) {
      last--;
    }
    return last < from ? from : Math.min(to, last + 1 + most);
  }

  /** Adds lines less what is a finding of its own. */
  private void addBlock(Kind kind, Safety safety, int from, int to) {
    if (from >= to) {
      return;
    }
    boolean behind = from >= body.end();
    int start = lines.start(from);
    int end = lines.end(to - 1);
    for (int i = Merging.firstBehind(found, start);
        i < found.size() && found.get(i).start() < end;
        i++) {
      Find find = found.get(i);
      if (survives(find.kind(), behind)) {
        add(kind, safety, start, find.start());
        start = Math.max(start, find.end());
      }
    }
    add(kind, safety, start, end);
  }

  private void add(Kind kind, Safety safety, int from, int to) {
    int word = from;
    while (word < to && !Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    if (word >= to) {
      return;
    }
    int start = from;
    while (Letters.isSpace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (kind == Kind.NAVIGATION && isFound(Kind.CONTACT, start, end)) {
      return; // a block that phrases know as a whole
    }
    Kind known = kind == Kind.NAVIGATION ? labelled(start, end) : kind;
    finds.add(find(known, isKnown(known, start, end) ? known.safety() : safety, start, end));
  }

  /** Of which kind phrases know the same words to be; navigation where they know nothing. */
  private Kind labelled(int start, int end) {
    for (Kind kind : LABELS) {
      if (isFound(kind, start, end)) {
        return kind;
      }
    }
    return Kind.NAVIGATION;
  }

  /** Whether phrases know the same words to be of the same kind: then the page adds no doubt. */
  private boolean isKnown(Kind kind, int start, int end) {
    return isFound(kind, start, end)
        && found.get(Merging.firstBehind(found, start)).safety() == Safety.SAFE;
  }

  private boolean isFound(Kind kind, int start, int end) {
    int i = Merging.firstBehind(found, start);
    return i < found.size()
        && found.get(i).kind() == kind
        && found.get(i).start() == start
        && found.get(i).end() == end;
  }

  private Find find(Kind kind, Safety safety, int start, int end) {
    String message = messages.say("kind." + kind.id());
    return new Find(kind, start, end, kind.severity(), safety, message, null, List.of());
  }

  /** Behind the article only what tells whose the text or the work is says more than a block. */
  private static boolean survives(Kind kind, boolean behind) {
    int bit = 1 << kind.ordinal();
    return behind ? (RIGHTS & bit) != 0 : (LABELLED & bit) == 0;
  }
}
