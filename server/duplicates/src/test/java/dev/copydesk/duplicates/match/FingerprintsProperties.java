package dev.copydesk.duplicates.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.duplicates.text.FoldedLetters;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What winnowing guarantees: texts that share so many letters share a fingerprint. */
class FingerprintsProperties {

  @Property
  void anySixteenLettersThatTwoTextsShareAreSeen(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String shared = letters(random, Fingerprints.LATIN_GUARANTEE, 'a', 26);

    assertThat(common(random, shared, false)).isTrue();
  }

  @Property
  void anyTenHangulLettersThatTwoTextsShareAreSeen(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String shared = letters(random, Fingerprints.WIDE_GUARANTEE, '가', 11172);

    assertThat(common(random, shared, false)).isTrue();
  }

  @Property
  void acrossDraftsSixtyLettersAreSeen(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String shared = letters(random, Fingerprints.LONG_LATIN_GUARANTEE, 'a', 26);

    assertThat(common(random, shared, true)).isTrue();
  }

  @Property
  void acrossDraftsFortyEightHangulLettersAreSeen(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String shared = letters(random, Fingerprints.LONG_WIDE_GUARANTEE, '가', 11172);

    assertThat(common(random, shared, true)).isTrue();
  }

  private static boolean common(SplittableRandom random, String shared, boolean thinned) {
    Set<Integer> one = hashes(around(random, shared), thinned);
    one.retainAll(hashes(around(random, shared), thinned));
    return !one.isEmpty();
  }

  private static String around(SplittableRandom random, String shared) {
    return letters(random, random.nextInt(80), 'a', 26)
        + letters(random, random.nextInt(80), '가', 11172)
        + shared
        + letters(random, random.nextInt(80), 'a', 26);
  }

  private static Set<Integer> hashes(String text, boolean thinned) {
    FoldedLetters letters = FoldedLetters.of(text);
    Fingerprints fingerprints = Fingerprints.of(letters, new int[0]);
    if (thinned) {
      fingerprints = fingerprints.thinned(letters);
    }
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      hashes.add(fingerprints.hash(i));
    }
    return hashes;
  }

  private static String letters(SplittableRandom random, int length, char first, int count) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (first + random.nextInt(count)));
    }
    return text.toString();
  }
}
