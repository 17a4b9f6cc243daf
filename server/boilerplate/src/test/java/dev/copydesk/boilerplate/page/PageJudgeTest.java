package dev.copydesk.boilerplate.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageJudgeTest {

  @Test
  void whatItKnowsIsSmall() throws IOException {
    int bytes = 0;
    for (String name : List.of(PageJudge.WORDS, PageJudge.TREES)) {
      try (InputStream in = PageJudge.class.getResourceAsStream(name)) {
        bytes += in.readAllBytes().length;
      }
    }
    assertThat(bytes).isLessThan(300_000);
  }

  /** The same words in the same shape are a teaser in a list and a sentence in a paragraph. */
  @Test
  void aLineIsJudgedByWhatStandsAroundIt() {
    String line = "The mill by the lower stream has started to grind flour again.";
    String paragraph = "Nobody in the village had thought that the wheel would turn once more. ";
    String article = (paragraph + paragraph + "\n\n").repeat(5) + line + "\n\n" + paragraph;
    String list =
        paragraph.repeat(3)
            + "\n\nMost read\n\nShare\nFacebook\n\n"
            + line
            + "\n3 hours ago\nRead more\n\nLog in to comment\nReply\n\nPrivacy policy\nContact\n";
    assertThat(score(article, line)).isPositive().isGreaterThan(score(list, line) + 2);
  }

  /** Of two short lines in one place the one whose words are a page's is less likely to stay. */
  @Test
  void aLineIsJudgedByItsWords() {
    String sentence =
        "The crew of the night ferry waited at the slipway until it was light again. ";
    String before = (sentence + sentence + "\n\n").repeat(4);
    String heading = "What the harbour board wants";
    String prompt = "Sign up for our newsletter";
    assertThat(score(before + heading + "\n\n" + sentence, heading))
        .isGreaterThan(score(before + prompt + "\n\n" + sentence, prompt));
  }

  private static float score(String text, String line) {
    PageLines lines = PageLines.of(Prose.of(Draft.of(text)));
    lines.lookAtLabels();
    lines.lookAtAll();
    float[] scores = PageJudge.get().scores(lines);
    for (int i = 0; i < scores.length; i++) {
      if (text.startsWith(line, lines.start(i))) {
        return scores[i];
      }
    }
    throw new AssertionError("no line " + line);
  }
}
