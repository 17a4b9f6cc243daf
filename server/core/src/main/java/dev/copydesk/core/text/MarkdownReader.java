package dev.copydesk.core.text;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with GitHub's tables). Front matter, code, shortcodes, images and link
 * targets are set aside; HTML blocks are read as HTML.
 */
final class MarkdownReader extends AbstractVisitor {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final Draft draft;
  private final ProseBuilder prose;
  private final MarkupText words;
  private final int offset;
  private int listDepth;
  private Block.Kind kind = Block.Kind.PARAGRAPH;

  private MarkdownReader(Draft draft, int offset) {
    this.draft = draft;
    this.prose = ProseBuilder.of(draft);
    this.words = new MarkupText(draft, prose);
    this.offset = offset;
  }

  static Prose read(Draft draft) {
    int body = behindFrontMatter(draft.text());
    MarkdownReader reader = new MarkdownReader(draft, body);
    PARSER.parse(draft.text().substring(body)).accept(reader);
    return reader.prose.build();
  }

  /** Front matter stands between lines of three hyphens (YAML) or plus signs (TOML) at the top. */
  private static int behindFrontMatter(String text) {
    String fence = text.startsWith("---") ? "---" : text.startsWith("+++") ? "+++" : "";
    int first = text.indexOf('\n');
    if (fence.isEmpty() || first < 0 || !text.substring(3, first).isBlank()) {
      return 0;
    }
    for (int at = first + 1; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).stripTrailing();
      if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
        return Math.min(text.length(), end + 1);
      }
      at = end + 1;
    }
    return 0;
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getFirstChild() == null) {
      // A heading without words is the end mark of a press release: "###".
      Span span = spanOf(heading);
      prose.breakLine(span.start());
      int start = prose.length();
      prose.copy(span.start(), span.end());
      prose.block(Block.Kind.PARAGRAPH, Block.Place.MAIN, start, prose.length(), 0);
    } else {
      block(heading, Block.Kind.HEADING, heading.getLevel());
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isShortcode(spanOf(paragraph).of(draft.text()))) {
      prose.passOver();
    } else {
      block(paragraph, kind, kind == Block.Kind.LIST_ITEM ? listDepth : 0);
    }
  }

  /** Whether a paragraph is what a site generator calls, and no words: {@code {{< figure … >}}}. */
  private static boolean isShortcode(String paragraph) {
    int at = Letters.behindSpace(paragraph, 0, paragraph.length());
    boolean any = false;
    while (paragraph.startsWith("{{<", at) || paragraph.startsWith("{{%", at)) {
      String end = paragraph.charAt(at + 2) == '<' ? ">}}" : "%}}";
      int close = paragraph.indexOf(end, at + 3);
      if (close < 0) {
        return false;
      }
      any = true;
      at = Letters.behindSpace(paragraph, close + end.length(), paragraph.length());
    }
    return any && at == paragraph.length();
  }

  @Override
  public void visit(ListItem item) {
    within(item, Block.Kind.LIST_ITEM, 1);
  }

  @Override
  public void visit(BlockQuote quote) {
    within(quote, Block.Kind.QUOTATION, 0);
  }

  private void within(Node container, Block.Kind inner, int deeper) {
    Block.Kind outer = kind;
    kind = inner;
    listDepth += deeper;
    int start = prose.length();
    int passedOver = prose.passedOver();
    visitChildren(container);
    element(container, start, passedOver);
    listDepth -= deeper;
    kind = outer;
  }

  @Override
  public void visit(CustomBlock table) {
    int start = prose.length();
    int passedOver = prose.passedOver();
    visitChildren(table);
    if (table instanceof TableBlock) {
      element(table, start, passedOver);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      block(node, Block.Kind.TABLE_ROW, 0);
    } else {
      if (prose.last() != '\n') {
        int at = startOf(node);
        prose.put("\t", at, at);
      }
      visitChildren(node);
    }
  }

  private void block(Node node, Block.Kind blockKind, int level) {
    prose.breakLine(startOf(node));
    int start = prose.length();
    int passedOver = prose.passedOver();
    visitChildren(node);
    int from = start;
    for (int i = start + 1; i < prose.length(); i++) {
      if (prose.at(i - 1) == '\n' && PlainTextReader.beginsItem(prose.at(i))) {
        prose.block(blockKind, Block.Place.MAIN, from, i - 1, level);
        from = i;
      }
    }
    prose.block(blockKind, Block.Place.MAIN, from, prose.length(), level);
    element(node, start, passedOver);
  }

  @Override
  public void visit(Text text) {
    for (SourceSpan span : text.getSourceSpans()) {
      int start = offset + span.getInputIndex();
      words.copy(start, start + span.getLength(), true);
    }
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    lineEnd(lineBreak);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    lineEnd(lineBreak);
  }

  private void lineEnd(Node lineBreak) {
    List<SourceSpan> before =
        lineBreak.getPrevious() == null ? List.of() : lineBreak.getPrevious().getSourceSpans();
    List<SourceSpan> after =
        lineBreak.getNext() == null ? List.of() : lineBreak.getNext().getSourceSpans();
    if (before.isEmpty() || after.isEmpty()) {
      prose.put("\n", prose.behind(), prose.behind());
      return;
    }
    SourceSpan last = before.get(before.size() - 1);
    prose.put(
        "\n",
        offset + last.getInputIndex() + last.getLength(),
        offset + after.get(0).getInputIndex());
  }

  @Override
  public void visit(Link link) {
    int start = prose.length();
    int passedOver = prose.passedOver();
    visitChildren(link);
    prose.link(start, prose.length());
    element(link, start, passedOver);
  }

  @Override
  public void visit(Emphasis emphasis) {
    inline(emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    inline(emphasis);
  }

  private void inline(Node node) {
    int start = prose.length();
    int passedOver = prose.passedOver();
    visitChildren(node);
    element(node, start, passedOver);
  }

  @Override
  public void visit(Code code) {
    setAside(code);
  }

  @Override
  public void visit(Image image) {
    setAside(image);
  }

  private void setAside(Node node) {
    Span span = spanOf(node);
    prose.put(String.valueOf(Prose.SET_ASIDE), span.start(), span.end());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    prose.passOver();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    prose.passOver();
  }

  @Override
  public void visit(HtmlInline html) {
    Span span = spanOf(html);
    String tag = html.getLiteral().toLowerCase(Locale.ROOT);
    if (tag.startsWith("<!--")) {
      comment(span);
    } else if (tag.startsWith("<br")) {
      prose.put("\n", span.start(), span.end());
    } else if (tag.startsWith("<img")) {
      setAside(html);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    Span span = spanOf(html);
    String literal = span.of(draft.text());
    if (literal.startsWith("<!--")
        && literal.indexOf("-->") == literal.stripTrailing().length() - 3) {
      comment(new Span(span.start(), span.start() + literal.stripTrailing().length()));
    } else {
      HtmlReader.readInto(prose, draft, span);
    }
  }

  private void comment(Span span) {
    String literal = span.of(draft.text());
    prose.comment(span, literal.substring(4, Math.max(4, literal.length() - 3)));
  }

  private void element(Node node, int start, int passedOver) {
    // A container's words begin behind the line end that divides them from the block before.
    int first = start < prose.length() && prose.at(start) == '\n' ? start + 1 : start;
    if (first < prose.length() && !node.getSourceSpans().isEmpty()) {
      prose.element(spanOf(node), first, prose.length(), passedOver);
    }
  }

  private int startOf(Node node) {
    return spanOf(node).start();
  }

  private Span spanOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return new Span(prose.behind(), prose.behind()); // an empty cell has no source
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(
        offset + spans.get(0).getInputIndex(), offset + last.getInputIndex() + last.getLength());
  }
}
