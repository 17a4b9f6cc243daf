package dev.copydesk.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **/*.{md,txt}     | a.md
          **/*.{md,txt}     | news/2024/a.txt
          **/*.{md,{h,x}tml}| news/a.xtml
          news/*.md         | news/a.md
          news/**           | news/a/b.md
          news/**/a.md      | news/a.md
          news/**/a.md      | news/x/y/a.md
          **/drafts/**      | x/drafts/y/z.md
          a?.md             | ab.md
          [a-c]1.md         | b1.md
          [!a-c]1.md        | d1.md
          []x].md           | ].md
          \\*.md            | *.md
          기사*.md          | 기사-날씨.md
          {a.md             | {a.md
          a**b              | a-x-b
          """)
  void matches(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.md              | news/a.md
          **/*.md           | a.mdx
          news/*            | news/a/b.md
          news/**           | news
          a?.md             | a/.md
          [a-c]1.md         | d1.md
          [!a-c]1.md        | a1.md
          news/**/a.md      | old/news/a.md
          a**b              | a/b
          """)
  void doesNotMatch(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isFalse();
  }

  @Property
  void aNameMatchesItself(
      @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'f') String name) {
    assertThat(Glob.of(name).matches(name)).isTrue();
    assertThat(Glob.of("**/" + name).matches("x/y/" + name)).isTrue();
    assertThat(Glob.of(name.charAt(0) + "*").matches(name)).isTrue();
  }

  @Test
  void manyStarsAndBracesAreNoTrouble() {
    String name = "a".repeat(20_000);

    assertThat(Glob.of("*a".repeat(50) + "b").matches(name)).isFalse();
    assertThat(Glob.of("{a,b}".repeat(40)).matches(name)).isFalse();
    assertThat(Glob.of("{".repeat(5_000)).matches(name)).isFalse();
  }
}
