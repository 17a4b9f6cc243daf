package dev.copydesk.bench.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.quotes.english.speakers.SpeakerSignal;
import dev.copydesk.quotes.english.speakers.SpeakerTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How cases are made from annotated articles, and what is learnt from them. */
class FitSpeakersTest {

  private static final String ARTICLE =
      """
      Ms. Lindqvist came to Selwood 🌉 on Monday.

      “The bridge stays closed until spring,” said Ann Lindqvist, the mayor of Selwood.

      The piers had moved.
      """;

  @TempDir Path folder;

  @Test
  void anArticleLosesSourceAndCueAndNothingElse() throws IOException {
    LostSpeaker lost = cases(ARTICLE, "said", "Ann Lindqvist, the mayor of Selwood").get(0);

    assertThat(lost.text())
        .isEqualTo(ARTICLE.replace("said Ann Lindqvist, the mayor of Selwood", " "));
    assertThat(lost.text().substring(lost.start(), lost.end()))
        .isEqualTo("“The bridge stays closed until spring,”");
    assertThat(lost.family()).isEqualTo("Selwood");
    assertThat(lost.head()).isEqualTo("Lindqvist");
    assertThat(lost.isNamed()).isTrue();
  }

  @Test
  void aQuoteWithAnotherInTheNextParagraphIsNotAlone() throws IOException {
    assertThat(cases(ARTICLE, "said", "Ann Lindqvist"))
        .extracting(LostSpeaker::sort)
        .containsExactly(LostSpeaker.Sort.ALONE);
    assertThat(
            cases(
                ARTICLE.replace("The piers", "“They tell us nothing” stood on a wall. The piers"),
                "said",
                "Ann Lindqvist"))
        .extracting(LostSpeaker::sort)
        .containsExactly(LostSpeaker.Sort.AMONG_OTHERS);
  }

  @Test
  void aSourceThatStandsNowhereElseMakesNoCase() throws IOException {
    assertThat(cases(ARTICLE.replace("Ms. Lindqvist", "Nobody"), "said", "Ann Lindqvist"))
        .isEmpty();
  }

  @Test
  void treesLearnTheSignalThatTellsTheRightName() {
    List<FitSpeakers.Names> groups = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double[][] signals = new double[4][SpeakerSignal.values().length];
      boolean[] right = new boolean[4];
      right[i % 4] = true;
      for (int name = 0; name < 4; name++) {
        signals[name][SpeakerSignal.NEAR.ordinal()] = right[name] ? 0.5 : 0.25;
        signals[name][SpeakerSignal.COUNT.ordinal()] = (i * 7 + name * 3) % 5;
      }
      groups.add(new FitSpeakers.Names(signals, right));
    }
    SpeakerTrees trees = SpeakerTrees.of(FitSpeakers.fit(groups));

    double[] near = new double[SpeakerSignal.values().length];
    near[SpeakerSignal.NEAR.ordinal()] = 0.5;
    assertThat(trees.score(near))
        .isGreaterThan(trees.score(new double[SpeakerSignal.values().length]) + 1);
    assertThat(FitSpeakers.fit(groups)).isEqualTo(FitSpeakers.fit(groups));
  }

  /** The cases of an article in which somebody is marked as saying the first quote. */
  private List<LostSpeaker> cases(String text, String cue, String source) throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    Files.writeString(folder.resolve("text/selwood.txt"), text);
    Files.writeString(
        folder.resolve("attributions/selwood_ab12.ann"),
        "T1\tSource %s\t.\nT2\tCue %s\t.\nT3\tContent %s\t.\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
            .formatted(
                points(text, source),
                points(text, cue),
                points(text, "“The bridge stays closed until spring,”")));
    List<LostSpeaker> cases = new ArrayList<>();
    for (PolNear.Article article : PolNear.read(folder)) {
      LostSpeaker.of(article, cases::add);
    }
    return cases;
  }

  /** Where words stand, counted as brat does, in code points. */
  private static String points(String text, String words) {
    int start = text.codePointCount(0, text.indexOf(words));
    return start + " " + (start + words.codePointCount(0, words.length()));
  }
}
