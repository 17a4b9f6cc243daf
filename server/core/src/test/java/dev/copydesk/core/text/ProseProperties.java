package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the prose of any draft, however broken. */
class ProseProperties {

  @Property(tries = 500)
  void blocksStandInOrderAndWithinTheText(@ForAll Format format, @ForAll("drafts") String text) {
    Prose prose = prose(format, text);

    int behind = 0;
    for (Block block : prose.blocks()) {
      assertThat(block.start()).isGreaterThanOrEqualTo(behind).isLessThan(block.end());
      behind = block.end();
    }
    assertThat(behind).isLessThanOrEqualTo(prose.text().length());
  }

  @Property(tries = 500)
  void sentencesStandInOrderAndWithinTheirBlock(
      @ForAll Format format, @ForAll("drafts") String text) {
    Prose prose = prose(format, text);
    Sentences sentences = prose.sentences();

    int behind = 0;
    for (int i = 0; i < sentences.count(); i++) {
      assertThat(sentences.start(i)).isGreaterThanOrEqualTo(behind).isLessThan(sentences.end(i));
      behind = sentences.end(i);
      Block block = prose.blocks().get(prose.blockAt(sentences.start(i)));
      assertThat(block.start()).isLessThanOrEqualTo(sentences.start(i));
      assertThat(block.end()).isGreaterThanOrEqualTo(sentences.end(i));
    }
  }

  @Property(tries = 500)
  void positionsMapBackInOrder(@ForAll Format format, @ForAll("drafts") String text) {
    Prose prose = prose(format, text);

    int behind = 0;
    for (int i = 0; i < prose.text().length(); i++) {
      Span span = prose.span(i, i + 1);
      assertThat(span.start()).isGreaterThanOrEqualTo(0);
      assertThat(span.end()).isGreaterThanOrEqualTo(behind).isLessThanOrEqualTo(text.length());
      behind = span.start();
    }
  }

  /** As file names and copy from a PDF have them. */
  @Property(tries = 500)
  void lettersThatAreTakenApartAreReadComposedAndMapBackToAllTheirParts(
      @ForAll Format format, @ForAll("composedWords") String words) {
    Prose prose = prose(format, Normalizer.normalize(words, Normalizer.Form.NFD));

    assertThat(prose.text()).isEqualTo(prose(format, words).text());
    for (int i = 0; i < prose.text().length(); i++) {
      if (!Character.isLetter(prose.text().charAt(i))) {
        continue; // a line end may be made up
      }
      Span span = prose.span(i, i + 1);
      String parts = prose.draft().text().substring(span.start(), span.end());
      assertThat(Normalizer.normalize(parts, Normalizer.Form.NFC))
          .isEqualTo(prose.text().substring(i, i + 1));
    }
  }

  @Provide
  Arbitrary<String> composedWords() {
    return Arbitraries.of("항구", "의 ", "문을 닫았다. ", "é", "ü", "Ärger ", "が", "a", " ", "\n\n", "“값”")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(all -> "가" + String.join("", all) + "다");
  }

  @Property(tries = 500)
  void lettersMapBackToThemselves(@ForAll Format format, @ForAll("plainWords") String text) {
    Prose prose = prose(format, text);

    for (int i = 0; i < prose.text().length(); i++) {
      char c = prose.text().charAt(i);
      if (Character.isLetter(c)) {
        assertThat(prose.span(i, i + 1).of(text)).isEqualTo(String.valueOf(c));
        assertThat(prose.fromDraft(prose.span(i, i + 1).start())).isEqualTo(i);
      }
    }
  }

  @Property(tries = 200)
  void elementsEncloseTheirWords(@ForAll Format format, @ForAll("drafts") String text) {
    Prose prose = prose(format, text);

    for (Prose.Element element : prose.elements()) {
      assertThat(element.start()).isLessThan(element.end());
      assertThat(element.outer().end()).isLessThanOrEqualTo(text.length());
    }
  }

  private static Prose prose(Format format, String text) {
    return Prose.of(new Draft("draft", format, 0, text));
  }

  @Provide
  Arbitrary<String> drafts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "word",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "한국어 문장이다.",
            "\"",
            "“",
            "”",
            "'",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "| a | b |\n|---|---|\n| c | d |\n",
            "[a](b)",
            "![i](j)",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "<a href=x>",
            "</a>",
            "<nav>",
            "</nav>",
            "<!-- c -->",
            "<!--",
            "<script>",
            "</script>",
            "&amp;",
            "&#44032;",
            "&bogus;",
            "&",
            "\\",
            "\\*",
            ".",
            "!",
            "?",
            "。",
            "…",
            "\t",
            "\u00A0",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "---\n",
            "<",
            ">",
            "Mr. ",
            "U.S. ");
    return Arbitraries.oneOf(
        piece.list().ofMaxSize(40).map(p -> String.join("", p)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> plainWords() {
    return Arbitraries.of(
            "word ",
            "한국 ",
            "**bold** ",
            "<b>strong</b> ",
            "&amp; ",
            "\n\n",
            "[link](u) ",
            "`x` ",
            "> ")
        .list()
        .ofMaxSize(30)
        .map(p -> String.join("", p).replaceAll("[()]", " "));
  }
}
