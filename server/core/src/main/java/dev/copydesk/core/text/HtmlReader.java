package dev.copydesk.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML as a browser shows it: white space folded, entities resolved, scripts, styles and code
 * set aside, and the places of the page (navigation, footer, aside, …) kept.
 */
final class HtmlReader implements NodeVisitor {

  private static final Set<String> SET_ASIDE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "head",
          "code",
          "kbd",
          "samp",
          "pre",
          "textarea",
          "select",
          "iframe",
          "object",
          "canvas",
          "video",
          "audio");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i",
          "ins", "label", "mark", "q", "ruby", "rt", "rp", "s", "small", "span", "strike", "strong",
          "sub", "sup", "time", "tt", "u", "var", "wbr");

  private static final Map<String, Block.Place> PLACES =
      Map.of(
          "nav", Block.Place.NAVIGATION,
          "menu", Block.Place.NAVIGATION,
          "header", Block.Place.HEADER,
          "footer", Block.Place.FOOTER,
          "aside", Block.Place.ASIDE,
          "form", Block.Place.FORM,
          "button", Block.Place.FORM,
          "figure", Block.Place.FIGURE);

  /** Set aside, and nothing that readers see. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head");

  /** Without one of these the rest of a table would move. */
  private static final Set<String> CELLS = Set.of("td", "th");

  /** Where the words of an element begin, and what was passed over before them. */
  private record Opened(int start, int passedOver) {}

  /** A block that has begun at an offset of the prose text, in an element that is not inline. */
  private record OpenBlock(int start, Element element) {}

  private final ProseBuilder prose;
  private final MarkupText words;
  private final String source;
  private final int offset;
  private final int limit;

  /** Depth of elements whose words are set aside. */
  private int aside;

  /** The block whose words are being read; null between blocks. */
  private @Nullable OpenBlock block;

  /** Draft offset of white space that is not in the prose until another word follows; -1: none. */
  private int spaceAt = -1;

  private int spaceEnd;
  private final Deque<Opened> opened = new ArrayDeque<>();

  private HtmlReader(ProseBuilder prose, Draft draft, Span part) {
    this.prose = prose;
    this.words = new MarkupText(draft, prose);
    this.source = draft.text();
    this.offset = part.start();
    this.limit = part.end();
  }

  static Prose read(Draft draft) {
    ProseBuilder prose = ProseBuilder.of(draft);
    readInto(prose, draft, new Span(0, draft.text().length()));
    return prose.build();
  }

  /** Reads a part of a draft that is HTML. */
  static void readInto(ProseBuilder prose, Draft draft, Span part) {
    HtmlReader reader = new HtmlReader(prose, draft, part);
    Document page =
        Parser.htmlParser().setTrackPosition(true).parseInput(part.of(draft.text()), "");
    SourceOrder.restore(page);
    page.traverse(reader);
    reader.closeBlock();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open(element);
    } else if (node instanceof TextNode text && aside == 0) {
      text(text);
    } else if (node instanceof Comment comment) {
      Span span = range(comment);
      if (!span.isEmpty()) {
        prose.comment(span, comment.getData());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (SET_ASIDE.contains(name)) {
      if (aside == 0 && block != null && isInlineCode(element)) {
        flushSpace();
        Span span = range(element);
        prose.put(
            String.valueOf(Prose.SET_ASIDE), span.start(), Math.max(span.end(), endOf(element)));
      } else if (aside == 0 && !UNSEEN.contains(name)) {
        prose.passOver();
      }
      aside++;
    } else if (name.equals("br") && aside == 0) {
      lineBreak(element);
    } else if (name.equals("img") && aside == 0) {
      image(element);
    } else if (!INLINE.contains(name)) {
      closeBlock();
    }
    opened.push(new Opened(prose.length(), prose.passedOver()));
  }

  private void image(Element element) {
    if (block == null) {
      prose.passOver();
    } else {
      flushSpace();
      Span span = range(element);
      prose.put(String.valueOf(Prose.SET_ASIDE), span.start(), span.end());
    }
  }

  private void close(Element element) {
    Opened begun = opened.pop();
    String name = element.normalName();
    if (SET_ASIDE.contains(name)) {
      aside--;
      return;
    }
    if (!INLINE.contains(name) && !name.equals("br") && !name.equals("img")) {
      closeBlock();
    }
    int start = skipSpace(begun.start());
    int end = prose.length();
    if (start >= end) {
      return;
    }
    if (name.equals("a") && element.hasAttr("href")) {
      prose.link(start, end);
    }
    Span open = range(element);
    if (!open.isEmpty() && !name.equals("html") && !name.equals("body") && !CELLS.contains(name)) {
      Span outer = new Span(open.start(), Math.max(open.end(), endOf(element)));
      prose.element(outer, start, end, begun.passedOver());
    }
  }

  /** An element's words begin behind the white space or line end that was held back before them. */
  private int skipSpace(int start) {
    return start < prose.length() && (prose.at(start) == ' ' || prose.at(start) == '\n')
        ? start + 1
        : start;
  }

  private void text(TextNode text) {
    Span span = range(text);
    if (span.isEmpty() || span.start() < prose.behind()) {
      return; // made up, or moved by broken markup to where it does not stand
    }
    int i = span.start();
    while (i < span.end()) {
      int from = i;
      boolean space = isSpace(source.charAt(i));
      while (i < span.end() && isSpace(source.charAt(i)) == space) {
        i++;
      }
      if (space) {
        holdSpace(from, i);
      } else {
        openBlock(text, from);
        flushSpace();
        words.copy(from, i, false);
      }
    }
  }

  private void holdSpace(int from, int to) {
    if (block != null && prose.last() != '\n') {
      if (spaceAt < 0) {
        spaceAt = from;
      }
      spaceEnd = to;
    }
  }

  private void flushSpace() {
    if (spaceAt >= 0) {
      prose.put(" ", spaceAt, spaceEnd);
      spaceAt = -1;
    }
  }

  private void lineBreak(Element element) {
    spaceAt = -1;
    if (block != null && prose.length() > block.start() && prose.last() != '\n') {
      // A line of its own is a block of its own: pages set credits and notices apart with it.
      closeBlock();
    }
  }

  private void openBlock(Node node, int at) {
    if (block == null) {
      prose.breakLine(at);
      Node parent = node.parent();
      while (parent instanceof Element element && INLINE.contains(element.normalName())) {
        parent = element.parent();
      }
      block = new OpenBlock(prose.length(), Objects.requireNonNull((Element) parent));
    }
  }

  private void closeBlock() {
    spaceAt = -1;
    if (block != null) {
      Element element = block.element();
      String name = element.normalName();
      int level = name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
      Block.Kind kind = level > 0 ? Block.Kind.HEADING : kind(element);
      prose.block(kind, place(element), block.start(), prose.length(), level);
      block = null;
    }
  }

  private static Block.Kind kind(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      switch (at.normalName()) {
        case "figcaption", "caption" -> {
          return Block.Kind.CAPTION;
        }
        case "td", "th", "tr" -> {
          return Block.Kind.TABLE_ROW;
        }
        case "li" -> {
          return Block.Kind.LIST_ITEM;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTATION;
        }
        default -> {
          // what it stands in may tell
        }
      }
    }
    return Block.Kind.PARAGRAPH;
  }

  private static Block.Place place(Element element) {
    boolean inArticle = false;
    for (Element at = element; at != null; at = at.parent()) {
      Block.Place place = PLACES.get(at.normalName());
      if (at.normalName().equals("article") || at.normalName().equals("main")) {
        inArticle = true;
      } else if (place != null && !(inArticle && place == Block.Place.FORM)) {
        return place;
      }
    }
    return Block.Place.MAIN;
  }

  private static boolean isInlineCode(Element element) {
    String name = element.normalName();
    return name.equals("code") || name.equals("kbd") || name.equals("samp");
  }

  private Span range(Node node) {
    var range = node.sourceRange();
    if (!range.isTracked()) {
      return new Span(prose.behind(), prose.behind());
    }
    int start = Math.min(limit, offset + range.startPos());
    return new Span(start, Math.max(start, Math.min(limit, offset + range.endPos())));
  }

  private int endOf(Element element) {
    var range = element.endSourceRange();
    return range.isTracked() ? Math.min(limit, offset + range.endPos()) : offset;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
