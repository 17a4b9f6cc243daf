package dev.copydesk.quotes.english.judge;

import dev.copydesk.quotes.english.clause.EnglishCue;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.evidence.Opinion;
import dev.copydesk.quotes.evidence.Opinion.Certainty;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.lexicon.Lexicon;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides from the clues to a quote whether its source is missing: the sum of many small decision
 * trees (Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of
 * Statistics 29, 2001), held against a threshold that few sound quotes reach. Trees, threshold and
 * {@link Seams} are data, fitted by the benchmarks' FitQuoteWeights; a quote costs a walk down each
 * tree. Has no state; safe on several threads.
 */
public final class EnglishJudge {

  /** What one who is not named begins with. */
  private static final Set<Part> SOMEBODY_NEXT =
      EnumSet.of(
          Part.THE,
          Part.A,
          Part.HIS,
          Part.DETERMINER,
          Part.ANONYMOUS,
          Part.TITLE,
          Part.BE,
          Part.PRONOUN,
          Part.I,
          Part.NUMBER);

  private static final List<Sign> SOMEBODY =
      List.of(Sign.PRONOUN, Sign.FIRST_PERSON, Sign.SAYING, Sign.LABEL, Sign.SIGNATURE);

  /** What a sentence about a person begins with. */
  private static final Set<Part> NAME_FIRST = EnumSet.of(Part.NAME, Part.TITLE);

  /** What {@link Clue#WHOLE} is of a quote that is all of its paragraph. */
  private static final int WHOLE = 3;

  /** What {@link Clue#BACK} is where the sentence before ends the paragraph before. */
  private static final int PARAGRAPH_BEFORE = 2;

  /** So few words say little else than whom they are about. */
  private static final int SHORT_SENTENCE = 10;

  private static final List<Sign> NAMED = List.of(Sign.SUBJECT, Sign.PERSON);

  private final Seams seams;
  private final ClueTrees trees;
  private final Judge reach;

  public EnglishJudge(Seams seams, ClueTrees trees, Judge reach) {
    this.seams = seams;
    this.trees = trees;
    this.reach = reach;
  }

  /** The judge with the data of the language, read when first asked for. */
  public static EnglishJudge get() {
    return Shipped.JUDGE;
  }

  private static final class Shipped {
    static final EnglishJudge JUDGE =
        new EnglishJudge(
            Seams.read(Lexicon.text("en/clues.seams")),
            ClueTrees.read(Lexicon.text("en/clues.trees")),
            Judge.read(Lexicon.text("en/reach.txt")));
  }

  public Seams seams() {
    return seams;
  }

  /**
   * What clues and evidence say of the source of a quote.
   *
   * @param clues numbered as {@link Clue}
   */
  public Opinion judge(int[] clues, Evidence evidence) {
    if (standsAlone(clues)
        && !isMurky(clues)
        && reach.judge(evidence).certainty() == Certainty.MISSING) {
      return reach.explain(evidence, Certainty.MISSING);
    }
    if (isEmpty(clues)) {
      return reach.explain(evidence, Certainty.MISSING);
    }
    double score = trees.score(clues);
    if (score <= trees.unclear()) {
      return Opinion.SOUND;
    }
    double needed = standsAlone(clues) ? trees.alone() : trees.threshold();
    boolean sure = score > needed && !isMurky(clues) && !isTold(clues);
    return reach.explain(evidence, sure ? Certainty.MISSING : Certainty.UNCLEAR);
  }

  /** {@code “…,” said.}: a verb of saying, and nobody beside it. */
  private static boolean isEmpty(int[] clues) {
    return clues[Clue.ENDING.ordinal()] == EnglishClues.COMMA
        && clues[Clue.LEFT.ordinal()] <= 0
        && clues[Clue.RIGHT.ordinal()] == 1
        && isSaying(clues[Clue.BEHIND.ordinal()]);
  }

  /**
   * {@code “…,” say the researchers}, {@code “…,” the clerks write}: a verb right behind, and more;
   * {@code “…,” a user shot back}: a comma goes over to somebody.
   */
  public static boolean isTold(int[] clues) {
    return clues[Clue.RIGHT.ordinal()] > 1
        && (clues[Clue.ENDING.ordinal()] == EnglishClues.COMMA
                && SOMEBODY_NEXT.contains(Part.values()[clues[Clue.BEHIND.ordinal()]])
            || isTurned(clues)
            || isSaying(clues[Clue.BEHIND.ordinal()])
            || isSaying(clues[Clue.SECOND_BEHIND.ordinal()])
            || isSaying(clues[Clue.THIRD_BEHIND.ordinal()]));
  }

  /**
   * {@code “…,” came the answer}, {@code “…,” shared two friends}, {@code “…,” hyped anchor Lee}: a
   * verb, and then somebody; {@code “…,” Lee has since replied}.
   */
  private static boolean isTurned(int[] clues) {
    Part first = Part.values()[clues[Clue.BEHIND.ordinal()]];
    Part second = Part.values()[clues[Clue.SECOND_BEHIND.ordinal()]];
    boolean verb = first == Part.OTHER || first == Part.STANCE;
    boolean named = clues[Clue.TAIL.ordinal()] == EnglishCue.Bond.CLAUSE.ordinal();
    boolean turned = verb && (named || SOMEBODY_NEXT.contains(second));
    return clues[Clue.ENDING.ordinal()] == EnglishClues.COMMA
        && (first == Part.ED || turned || first == Part.NAME);
  }

  /** Whether no word of its sentence stands outside of the marks. */
  public static boolean standsAlone(int[] clues) {
    return clues[Clue.LEFT.ordinal()] <= 0 && clues[Clue.RIGHT.ordinal()] <= 0;
  }

  private static boolean isSaying(int part) {
    return part == Part.SAID.ordinal() || part == Part.SAYS.ordinal() || part == Part.SAY.ordinal();
  }

  /**
   * Whether a quote stands alone beside a paragraph in which somebody speaks or is quoted, or is
   * referred to as only those are who were named before: a reader may take the words for theirs,
   * whatever the weights say. Not so where the quoted words end in a comma.
   */
  public static boolean isMurky(int[] clues) {
    if (!standsAlone(clues) || clues[Clue.ENDING.ordinal()] == EnglishClues.COMMA) {
      return false; // a comma and nothing behind it: what said who speaks is gone
    }
    if (clues[Clue.ENDING.ordinal()] == 0 && clues[Clue.WHOLE.ordinal()] == WHOLE) {
      return true; // a line without a full stop: a heading, a deck, a list
    }
    if (clues[Clue.BACK.ordinal()] == PARAGRAPH_BEFORE
        && clues[Clue.BACK_WORDS.ordinal()] <= SHORT_SENTENCE
        && NAME_FIRST.contains(Part.values()[clues[Clue.BACK_FIRST.ordinal()]])
        && NAMED.stream()
            .anyMatch(
                sign ->
                    clues[Clue.near(sign, Side.BEFORE).ordinal()] == EnglishEvidence.LAST_BEFORE)) {
      return true; // Ms. Lee was skeptical.¶“…”
    }
    if (clues[Clue.PREVIOUS_QUOTE.ordinal()] > 0 || clues[Clue.FOLLOWING_QUOTE.ordinal()] > 0) {
      return true;
    }
    for (Sign sign : NAMED) {
      if (clues[Clue.near(sign, Side.BEFORE).ordinal()] <= EnglishEvidence.SENTENCE_BEFORE) {
        return true; // Ms. Lee was skeptical. “…”
      }
    }
    for (Sign sign : SOMEBODY) {
      for (Side side : Side.values()) {
        if (clues[Clue.near(sign, side).ordinal()] < EnglishEvidence.PARAGRAPH_AFTER_NEXT) {
          return true;
        }
      }
    }
    return false;
  }
}
