package dev.copydesk.boilerplate.recurring;

import java.util.Arrays;

/**
 * How many drafts have each wording, and a few of them. An open-addressed table in plain arrays: 48
 * bytes for a wording when half full.
 */
final class WordingCounts {

  /** So many drafts of each wording are remembered. */
  static final int SAMPLES = 3;

  private static final int NOBODY = -1;

  private long[] wordings = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int[] samples = new int[SAMPLES << 10];

  /** Slots that have a wording, also one that no draft has any more. */
  private int used;

  void add(long wording, int draft) {
    if (2 * used >= wordings.length) {
      rehash();
    }
    int slot = slot(wording);
    if (wordings[slot] == LineWording.NONE) {
      wordings[slot] = wording;
      used++;
      Arrays.fill(samples, SAMPLES * slot, SAMPLES * slot + SAMPLES, NOBODY);
    }
    counts[slot]++;
    replace(slot, NOBODY, draft);
  }

  void remove(long wording, int draft) {
    int slot = slot(wording);
    if (wordings[slot] == wording) {
      counts[slot]--;
      replace(slot, draft, NOBODY);
    }
  }

  int count(long wording) {
    int slot = slot(wording);
    return wordings[slot] == wording ? counts[slot] : 0;
  }

  /** Some of the drafts that have a wording, fewer than there are where drafts came and went. */
  int[] samples(long wording) {
    int slot = slot(wording);
    if (wordings[slot] != wording) {
      return new int[0];
    }
    return Arrays.stream(samples, SAMPLES * slot, SAMPLES * slot + SAMPLES)
        .filter(draft -> draft != NOBODY)
        .sorted()
        .toArray();
  }

  private void replace(int slot, int before, int behind) {
    for (int i = SAMPLES * slot; i < SAMPLES * slot + SAMPLES; i++) {
      if (samples[i] == before) {
        samples[i] = behind;
        return;
      }
    }
  }

  private int slot(long wording) {
    int mask = wordings.length - 1;
    int slot = (int) (wording * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (wordings[slot] != wording && wordings[slot] != LineWording.NONE) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Makes room, and forgets the wordings that no draft has any more. */
  private void rehash() {
    long[] oldWordings = wordings;
    int[] oldCounts = counts;
    int[] oldSamples = samples;
    int live = 0;
    for (int count : oldCounts) {
      live += count > 0 ? 1 : 0;
    }
    int size = oldWordings.length;
    while (size < 4 * live) {
      size *= 2;
    }
    wordings = new long[size];
    counts = new int[size];
    samples = new int[SAMPLES * size];
    used = live;
    for (int i = 0; i < oldWordings.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldWordings[i]);
        wordings[slot] = oldWordings[i];
        counts[slot] = oldCounts[i];
        System.arraycopy(oldSamples, SAMPLES * i, samples, SAMPLES * slot, SAMPLES);
      }
    }
  }
}
