package dev.copydesk.boilerplate.text;

/** A rough guess of how often some characters stand one after the other in ordinary text. */
public final class Rarity {

  private static final String COMMON = " etaoinsrhldu";

  private Rarity() {}

  public static double of(String folded, int start, int end) {
    double frequency = 1;
    for (int i = start; i < end; i++) {
      frequency *= of(folded.charAt(i));
    }
    return frequency;
  }

  private static double of(char c) {
    if (c >= 'a' && c <= 'z' || c == ' ') {
      return COMMON.indexOf(c) >= 0 ? 0.09 : 0.02;
    }
    if (c >= '0' && c <= '9') {
      return 0.03;
    }
    if (c == '@') {
      return 0.001;
    }
    // A syllable or an ideograph is one of many, but words are short.
    return Character.isLetter(c) ? 0.02 : 0.004;
  }
}
