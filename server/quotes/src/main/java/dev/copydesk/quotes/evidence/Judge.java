package dev.copydesk.quotes.evidence;

import dev.copydesk.quotes.evidence.Opinion.Certainty;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the evidence whether a quote has a source that a reader can find. Sure is only where
 * nobody to whom the words could belong stands within the reach of each sign, or where the place of
 * a source is visibly empty. How far a sign reaches is data of each language:
 *
 * <pre>
 * # sign side source doubt
 * subject before 2p 3p
 * name behind - 1s
 * </pre>
 *
 * <p>{@code 2p}: within two paragraphs; {@code 1s}: within one sentence; {@code 1s0p}: within one
 * sentence of the same paragraph; {@code -}: never. Within the first reach it is taken for the
 * source, within the second it is somebody whose words these may be. Where line breaks are lost a
 * paragraph counts as {@code lines} sentences (a line {@code lines 3} of the data). Has no state;
 * safe on several threads.
 */
public final class Judge {

  private static final Sign[] SIGNS = Sign.values();
  private static final Side[] SIDES = Side.values();

  private final Reach[] source = new Reach[SIGNS.length * SIDES.length];
  private final Reach[] doubt = new Reach[source.length];
  private int lines = 3;
  private int farthest = 1;

  private Judge() {
    Arrays.fill(source, Reach.NEVER);
    Arrays.fill(doubt, Reach.NEVER);
  }

  /**
   * Reads how far the signs of a language reach.
   *
   * @throws IllegalArgumentException if a line is none
   */
  public static Judge read(String data) {
    Judge judge = new Judge();
    for (String line : data.split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        judge.readLine(line.strip().split("\\s+"));
      }
    }
    return judge;
  }

  private void readLine(String[] words) {
    if (words.length == 2 && words[0].equals("lines")) {
      lines = Integer.parseInt(words[1]);
      return;
    }
    if (words.length != 4) {
      throw new IllegalArgumentException("no reach: " + String.join(" ", words));
    }
    Sign sign = Sign.valueOf(words[0].toUpperCase(Locale.ROOT));
    Side side = Side.valueOf(words[1].toUpperCase(Locale.ROOT));
    int place = sign.ordinal() * SIDES.length + side.ordinal();
    source[place] = Reach.of(words[2]);
    doubt[place] = Reach.of(words[3]);
    if (words[2].endsWith("p")) {
      farthest = Math.max(farthest, source[place].paragraphs());
    }
  }

  /** What a reader makes of a quote. */
  public Opinion judge(Evidence evidence) {
    if (evidence.speech() == Speech.NONE || !evidence.genre().asksForSource(Gap.SURE)) {
      return Opinion.SOUND;
    }
    if (evidence.gap() == Gap.SURE) {
      return missing(Reason.of(Reason.Kind.EMPTY_PLACE, 0));
    }
    Reason near = nearest(evidence, source, Reason.Kind.SOMEBODY);
    if (near != null) {
      return evidence.gap() == Gap.LIKELY
          ? new Opinion(Certainty.UNCLEAR, near.as(Reason.Kind.BROKEN))
          : Opinion.SOUND;
    }
    near = nearest(evidence, doubt, Reason.Kind.SOMEBODY);
    boolean sure =
        evidence.genre().asksForSource(evidence.gap())
            && evidence.speech().compareTo(Speech.LIKELY) >= 0
            && !evidence.isAtEdge();
    if (near != null || !sure) {
      Reason reason = near == null ? Reason.of(Reason.Kind.NOBODY, farthest) : near;
      return new Opinion(Certainty.UNCLEAR, reason);
    }
    return missing(nobody(evidence));
  }

  /** The words for an opinion that weights fitted to the evidence have come to. */
  public Opinion explain(Evidence evidence, Certainty certainty) {
    Reason near = nearest(evidence, source, Reason.Kind.SOMEBODY);
    boolean gap = evidence.gap() != Gap.NONE;
    if (near == null) {
      Reason reason = gap ? Reason.of(Reason.Kind.EMPTY_PLACE, 0) : nobody(evidence);
      return new Opinion(certainty, reason);
    }
    return new Opinion(certainty, gap ? near.as(Reason.Kind.BROKEN) : near);
  }

  private Reason nobody(Evidence evidence) {
    boolean names =
        evidence.paragraphs(Sign.NAME, Side.BEFORE) <= farthest
            || evidence.paragraphs(Sign.NAME, Side.BEHIND) <= farthest;
    Reason.Kind kind = names ? Reason.Kind.ONLY_NAMES : Reason.Kind.NOBODY;
    return Reason.of(isSomebodyNear(evidence) ? Reason.Kind.UNTIED : kind, farthest);
  }

  /** Whether somebody stands near whom nothing ties to the quote. */
  private boolean isSomebodyNear(Evidence evidence) {
    for (Sign sign : SIGNS) {
      for (Side side : SIDES) {
        if (sign != Sign.NAME && evidence.paragraphs(sign, side) <= farthest) {
          return true;
        }
      }
    }
    return false;
  }

  private static Opinion missing(Reason reason) {
    return new Opinion(Certainty.MISSING, reason);
  }

  /** The nearest sign within its reach; null where there is none. */
  private @Nullable Reason nearest(Evidence evidence, Reach[] reaches, Reason.Kind kind) {
    Reason found = null;
    int least = Evidence.FAR;
    for (Sign sign : SIGNS) {
      for (Side side : SIDES) {
        Reach reach = reaches[sign.ordinal() * SIDES.length + side.ordinal()];
        if (evidence.sentences(sign, side) < least && reach.holds(evidence, sign, side, lines)) {
          least = evidence.sentences(sign, side);
          found = evidence.reason(kind, sign, side);
        }
      }
    }
    return found;
  }
}
