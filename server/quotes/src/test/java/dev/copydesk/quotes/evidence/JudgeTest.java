package dev.copydesk.quotes.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.quotes.evidence.Opinion.Certainty;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Judge JUDGE =
      Judge.read(
          """
          # sign side source doubt
          lines 3
          subject before 1p 2p
          name behind - 1s
          """);

  private final Evidence evidence = new Evidence();

  @Test
  void aSentenceWithNobodyNearHasNoSource() {
    Opinion opinion = JUDGE.judge(evidence);

    assertThat(opinion.certainty()).isEqualTo(Certainty.MISSING);
    assertThat(opinion.reason()).isEqualTo(Reason.of(Reason.Kind.NOBODY, 1));
  }

  @Test
  void whoStandsWithinTheFirstReachIsTakenForTheSource() {
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 2, 1, 10, 13);

    assertThat(JUDGE.judge(evidence)).isEqualTo(Opinion.SOUND);
  }

  @Test
  void whoStandsWithinTheSecondReachLeavesDoubt() {
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 4, 2, 10, 13);

    Opinion opinion = JUDGE.judge(evidence);

    assertThat(opinion.certainty()).isEqualTo(Certainty.UNCLEAR);
    assertThat(opinion.reason()).isEqualTo(new Reason(Reason.Kind.SOMEBODY, 2, 10, 13));
  }

  @Test
  void whoeverStandsFurtherOffIsNobody() {
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 9, 3, 10, 13);

    assertThat(JUDGE.judge(evidence).certainty()).isEqualTo(Certainty.MISSING);
  }

  @Test
  void whereLineBreaksAreLostSentencesAreCounted() {
    evidence.withoutLineBreaks();
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 3, 0, 10, 13);
    assertThat(JUDGE.judge(evidence)).isEqualTo(Opinion.SOUND);

    evidence.clear().withoutLineBreaks();
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 7, 0, 10, 13);
    assertThat(JUDGE.judge(evidence).certainty()).isEqualTo(Certainty.MISSING);
  }

  @Test
  void anEmptyPlaceIsOneWhoeverStandsNear() {
    evidence.sees(Sign.SUBJECT, Side.BEFORE, 1, 0, 10, 13);
    evidence.gap(Gap.SURE);

    assertThat(JUDGE.judge(evidence).reason()).isEqualTo(Reason.of(Reason.Kind.EMPTY_PLACE, 0));
  }

  @Test
  void whatIsNoSpeechAndWhatIsFictionNeedsNoSource() {
    evidence.speech(Speech.NONE);
    assertThat(JUDGE.judge(evidence)).isEqualTo(Opinion.SOUND);

    evidence.clear().genre(Genre.FICTION);
    assertThat(JUDGE.judge(evidence)).isEqualTo(Opinion.SOUND);
  }

  @Test
  void aQuoteInAnEssayIsNeverSurelyWithoutOne() {
    evidence.genre(Genre.ESSAY);

    assertThat(JUDGE.judge(evidence).certainty()).isEqualTo(Certainty.UNCLEAR);
  }

  @Test
  void aLineOfDataThatIsNoReachIsRefused() {
    assertThatThrownBy(() -> Judge.read("subject before 1p"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no reach: subject before 1p");
  }
}
