package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages pasted into Markdown, and articles in Markdown that look like pages in places. */
class PageInMarkdownTest {

  private static final Checker CHECKER = Checker.of(new BoilerplateRule());

  private static final String LEDE =
      "Six deckhands of the harbour ferries spend this summer in the yards of the northern islands,"
          + " where boats are still built by hand.\n\n";

  private static final String ADA =
      "Ada Winter has worked the night boat for eleven years and keeps the log of the rowing club."
          + " In the yard she learns how planks are bent over steam, and she writes down every"
          + " measure that the builders only know by heart.";

  private static final String BENT =
      "Bent Larsen was a cook before he came to the ferries. He wants to find out why the old hulls"
          + " rot where the new ones do not, and the yard has given him a bench of his own and the"
          + " keys to the timber loft.";

  private static final String TAIL =
      "Tags\n\n[Harbour](https://site.example/tag/harbour)\n\n"
          + "[![Why the clock tower runs slow](clock.png)](https://site.example/clock)\n\n"
          + "## [Why the clock tower runs slow](https://site.example/clock)\n\n"
          + "[Harbour](https://site.example/tag/harbour) 4 min read\n\n"
          + "[![The baker who bought a lighthouse](baker.png)](https://site.example/baker)\n\n"
          + "## [The baker who bought a lighthouse](https://site.example/baker)\n\n"
          + "[Harbour](https://site.example/tag/harbour) 6 min read\n\nSubscribe to our newsletter"
          + "\n\n12 comments\n\nReply\n";

  @Test
  void theSectionsOfPersonsKeepTheirParagraphs() {
    String draft =
        "# Meet the crew\n\n"
            + LEDE
            + person("Ada Winter", ADA)
            + person("Bent Larsen", BENT)
            + person("Clara Moor", ADA.replace("Ada Winter", "Clara Moor"))
            + TAIL;
    assertThat(found(draft)).noneMatch(words -> words.contains("night boat"));
    assertThat(found(draft)).noneMatch(words -> words.contains("timber loft"));
    assertThat(found(draft)).noneMatch(words -> words.contains("twitter.example/bentlarsen"));
    assertThat(found(draft)).anyMatch(words -> words.contains("The baker who bought"));
  }

  @Test
  void aSectionThatIsNamedLikeAListKeepsItsParagraph() {
    String next =
        "We have only begun to row, and the board would like to hear from every crew that has done"
            + " it before us. In the coming winter we hope to learn two more things:";
    String draft =
        "# Ferry crews learn to row\n\n"
            + LEDE
            + ADA
            + "\n\n"
            + BENT
            + "\n\n## Up Next\n\n"
            + next
            + "\n\n- Steering with an oar at night.\n- Rowing against the tide.\n\n### "
            + TAIL;
    assertThat(found(draft)).noneMatch(words -> words.contains("only begun to row"));
    assertThat(found(draft)).noneMatch(words -> words.contains("against the tide"));
    assertThat(found(draft)).anyMatch(words -> words.contains("The baker who bought"));
  }

  private static String person(String name, String words) {
    String site = name.replace(" ", "").toLowerCase(java.util.Locale.ROOT) + ".example";
    return "## "
        + name
        + "\n\n### Social links\n\n- [Website](https://"
        + site
        + ")\n- [Twitter](https://twitter.example/"
        + site
        + ")\n\n[![Photo of "
        + name
        + "](photo.jpg)](https://"
        + site
        + ")\n\n"
        + words
        + "\n\n";
  }

  @Test
  void aLongListBelowAHeadingOfTheArticleStays() {
    String names =
        String.join(
            "\n\n",
            "Ada Winter,bent-l,Clara Moor,D. Olsen,efraim,Finn,gustav_h,Hilde,Ivo".split(","));
    String draft =
        "# Ten years of ferries\n\n" + LEDE + "## Everybody who rowed\n\n" + names + "\n\n" + TAIL;
    assertThat(found(draft)).noneMatch(words -> words.contains("gustav_h"));
    assertThat(found(draft)).anyMatch(words -> words.contains("The baker who bought"));
  }

  @Test
  void aPageWithItsMenusIsCutDownToItsArticle() {
    String draft =
        "[Skip to content](#main)\n\n- [Home](/)\n- [News](/news)\n- [Sport](/sport)\n\n"
            + "# Ferry crews learn to row\n\n"
            + LEDE
            + ADA
            + "\n\n"
            + BENT
            + "\n\n"
            + TAIL;
    assertThat(found(draft)).noneMatch(words -> words.contains("night boat"));
    assertThat(found(draft)).noneMatch(words -> words.contains("timber loft"));
    assertThat(found(draft)).noneMatch(words -> words.contains("northern islands"));
    assertThat(String.join("\n", found(draft))).contains("Skip to content", "The baker who bought");
  }

  private static List<String> found(String draft) {
    return CHECKER.check(Prose.of(Draft.of("draft.md", draft))).stream()
        .filter(finding -> !finding.kind().equals("byline"))
        .map(Finding::span)
        .map(span -> span.of(draft))
        .toList();
  }
}
