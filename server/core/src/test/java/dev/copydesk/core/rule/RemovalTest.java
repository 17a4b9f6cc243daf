package dev.copydesk.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalTest {

  /** The words to go stand between « and »; line ends are written as |. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "One «two» three.;One three.",
        "One «two».;One.",
        "«One» two.;two.",
        "One «two»;One",
        "One «two»|Three;One|Three",
        "One|«two»|Three;One|Three",
        "One||«two»||Three;One||Three",
        "One|«two»||Three;One||Three",
        "One||«two»|;One|",
        "One||«two»;One",
        "«One»||Two;Two",
        "«One»;''",
        "  «One» two;  two",
        "한다.«ⓒ 알림»배 시장은;한다. 배 시장은",
        "한다.«ⓒ 알림» 배 시장은;한다. 배 시장은",
        "한다. «ⓒ 알림»배 시장은;한다. 배 시장은",
        "記事です。«ⓒ 通知»次の文。;記事です。次の文。",
        "a(«b»)c;a()c",
      })
  void leavesTheSpacingOfAnEditor(String marked, String expected) {
    assertThat(removed("a.txt", marked)).isEqualTo(lines(expected));
  }

  @Test
  void carriageReturnsBelongToTheirLine() {
    assertThat(removed("a.txt", "One\r\n\r\n«two»\r\n\r\nThree\r\n"))
        .isEqualTo("One\r\n\r\nThree\r\n");
  }

  @Test
  void markupAroundWordsThatGoGoesToo() {
    assertThat(withoutWords("a.md", "One **two** three.\n", "two")).isEqualTo("One three.\n");
    assertThat(withoutWords("a.md", "One **two three** four.\n", "two"))
        .isEqualTo("One **three** four.\n");
    assertThat(withoutWords("a.md", "One [two](http://example.org) three.\n", "two"))
        .isEqualTo("One three.\n");
    assertThat(withoutWords("a.md", "- one\n- two\n- three\n", "two"))
        .isEqualTo("- one\n- three\n");
    assertThat(withoutWords("a.md", "# One\n\n## two\n\nThree.\n", "two"))
        .isEqualTo("# One\n\nThree.\n");
    assertThat(withoutWords("a.html", "<p>One.</p>\n<p class=\"x\">two</p>\n<p>Three.</p>", "two"))
        .isEqualTo("<p>One.</p>\n<p>Three.</p>");
    assertThat(withoutWords("a.html", "<p>One <b>two</b> &amp; three.</p>", "two"))
        .isEqualTo("<p>One &amp; three.</p>");
  }

  @Test
  void wordsAcrossMarkupGoWithoutBreakingIt() {
    assertThat(withoutWords("a.md", "One **two three** four.\n", "three four"))
        .isEqualTo("One **two**.\n");
  }

  @Test
  void whatReadersSeeBesideTheWordsStays() {
    assertThat(withoutWords("a.html", "<p><img src=a.jpg>two</p>", "two"))
        .isEqualTo("<p><img src=a.jpg></p>");
    assertThat(
            withoutWords(
                "a.html", "<figure><img src=a.jpg><figcaption>two</figcaption></figure>", "two"))
        .isEqualTo("<figure><img src=a.jpg></figure>");
    assertThat(withoutWords("a.html", "<div><pre>code</pre>two</div>", "two"))
        .isEqualTo("<div><pre>code</pre></div>");
    assertThat(withoutWords("a.md", "> two\n>\n>     code\n", "two")).contains("code");
    assertThat(withoutWords("a.md", "- two\n\n  ```\n  code\n  ```\n", "two")).contains("code");
  }

  @Test
  void aTableKeepsItsCells() {
    assertThat(withoutWords("a.html", "<table><tr><td>two</td><td>three</td></tr></table>", "two"))
        .isEqualTo("<table><tr><td></td><td>three</td></tr></table>");
  }

  @Test
  void brokenMarkupTakesNoOtherWordsAlong() {
    assertThat(
            withoutWords(
                "a.html", "<table><tr><td>two</td></tr><p>Three.</p></table><p>Four.</p>", "two"))
        .contains("<p>Three.</p>", "<p>Four.</p>");
    assertThat(withoutWords("a.html", "<a href=x>two<p>three of it</a> four</p>", "two"))
        .contains("three of it", "four");
  }

  private static String removed(String name, String marked) {
    String text = lines(marked);
    int start = text.indexOf('«');
    int end = text.indexOf('»') - 1;
    return remove(Draft.of(name, text.replace("«", "").replace("»", "")), start, end);
  }

  private static String withoutWords(String name, String text, String words) {
    Draft draft = Draft.of(name, text);
    int start = Prose.of(draft).text().indexOf(words);
    return remove(draft, start, start + words.length());
  }

  private static String remove(Draft draft, int start, int end) {
    return Fixer.apply(draft.text(), Removal.of(Prose.of(draft), start, end));
  }

  private static String lines(String text) {
    return text.replace('|', '\n');
  }
}
