package dev.copydesk.quotes.english.speakers;

import dev.copydesk.core.trees.BoostedTrees;
import dev.copydesk.quotes.lexicon.Lexicon;

/**
 * What the {@link SpeakerSignal}s of a name are worth together: {@linkplain BoostedTrees trees}
 * that were fitted to the likelihood that the right name of a draft scores highest, a softmax over
 * its names (ListNet: Cao et al., <i>Learning to Rank: From Pairwise Approach to Listwise
 * Approach</i>, 2007). {@code FitSpeakers} among the benchmarks writes the file. Immutable.
 */
public final class SpeakerTrees {

  private final BoostedTrees trees;

  private SpeakerTrees(BoostedTrees trees) {
    this.trees = trees;
  }

  /** The trees that come with the rule, read when first asked for. */
  static SpeakerTrees get() {
    return Shipped.TREES;
  }

  private static final class Shipped {
    static final SpeakerTrees TREES = of(Lexicon.text("en/speakers.trees"));
  }

  /**
   * Reads trees that ask for signals by name.
   *
   * @throws IllegalArgumentException if it is none, or names a signal that there is not
   */
  public static SpeakerTrees of(String file) {
    return new SpeakerTrees(BoostedTrees.read(file, name -> SpeakerSignal.valueOf(name).ordinal()));
  }

  /** How likely a name is to speak, to be compared with the other names of the same quote. */
  public double score(double[] signals) {
    float[] row = new float[signals.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) signals[i];
    }
    return trees.score(row);
  }
}
