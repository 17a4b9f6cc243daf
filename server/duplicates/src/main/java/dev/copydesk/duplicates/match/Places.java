package dev.copydesk.duplicates.match;

import java.util.Arrays;

/**
 * Places of fingerprints in drafts, four numbers each, and links from each to the next of its
 * bucket. Kept in pages, so that millions grow without being copied.
 */
final class Places {

  private static final int PAGE_BITS = 14;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int IN_PAGE = PAGE - 1;

  private static final int HASH = 0;
  private static final int OWNER = 1;
  private static final int LETTER = 2;
  private static final int NEXT = 3;
  private static final int SIZE = 4;

  private int[][] pages = new int[4][];
  private int used;
  private int free;

  /**
   * A place that is filled in.
   *
   * @param next the next place of the bucket; 0 for none
   * @return its number, from 1
   */
  int add(int hash, int owner, int letter, int next) {
    int place = free;
    if (place != 0) {
      free = next(place);
    } else {
      if ((used & IN_PAGE) == 0) {
        addPage();
      }
      place = ++used;
    }
    int[] page = page(place);
    int at = at(place);
    page[at + HASH] = hash;
    page[at + OWNER] = owner;
    page[at + LETTER] = letter;
    page[at + NEXT] = next;
    return place;
  }

  private void addPage() {
    int number = used >> PAGE_BITS;
    if (number == pages.length) {
      pages = Arrays.copyOf(pages, 2 * number);
    }
    pages[number] = new int[PAGE * SIZE];
  }

  /** Lets go of a place, which is no link of any bucket any more. */
  void free(int place) {
    link(place, free);
    free = place;
  }

  int hash(int place) {
    return page(place)[at(place) + HASH];
  }

  /** The number of the draft. */
  int owner(int place) {
    return page(place)[at(place) + OWNER];
  }

  /** The last letter of the n-gram. */
  int letter(int place) {
    return page(place)[at(place) + LETTER];
  }

  int next(int place) {
    return page(place)[at(place) + NEXT];
  }

  void link(int place, int next) {
    page(place)[at(place) + NEXT] = next;
  }

  private int[] page(int place) {
    return pages[(place - 1) >> PAGE_BITS];
  }

  private static int at(int place) {
    return ((place - 1) & IN_PAGE) * SIZE;
  }
}
