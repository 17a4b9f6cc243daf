package dev.copydesk.boilerplate.text;

import java.util.Arrays;

/** Counts by hashes: an open table of primitives, since a page may have a million words. */
public final class Tally {

  private int[] keys = new int[256];
  private float[] counts = new float[256];
  private int size;
  private float zero;

  /** Adds to what was counted of a hash. */
  public void add(int key, float count) {
    if (key == 0) {
      zero += count;
      return;
    }
    if (2 * size >= keys.length) {
      grow();
    }
    int at = place(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    counts[at] += count;
  }

  /** What was counted of a hash; 0 where nothing was. */
  public float of(int key) {
    return key == 0 ? zero : counts[place(key)];
  }

  private int place(int key) {
    int mixed = key * 0x9E3779B1;
    int at = (mixed ^ mixed >>> 15) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
    Arrays.fill(oldKeys, 0);
  }
}
