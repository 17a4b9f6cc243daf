package dev.copydesk.duplicates.match;

import dev.copydesk.core.rule.LibraryIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where each fingerprint stands in which drafts. Chained buckets in plain arrays: a draft that
 * changes is taken out and put in again in time proportional to that draft.
 *
 * <p>Places of one fingerprint are kept with the latest draft first (see {@link DraftOrder}), and
 * only the first few are ever looked at, so that text that stands everywhere costs no more than
 * other text. For 1 MB of Latin text the index and what it remembers of the drafts take some 5 MB,
 * the text itself not counted.
 */
public final class PassageIndex implements LibraryIndex<Indexed> {

  /** Places of one fingerprint within one draft. */
  private static final int PLACES_IN_DRAFT = 2;

  /** How many links of a bucket are followed. */
  private static final int LINKS = 64;

  /** So many drafts are named that share something with one. */
  private static final int MOST_RELATIVES = 8;

  private static final int LEAST_BUCKETS = 1 << 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<@Nullable Indexed> drafts = new ArrayList<>();

  /** First place of each bucket, plus one; 0 where there is none. */
  private int[] heads = new int[LEAST_BUCKETS];

  private int shift = 32 - 10;

  private final Places places = new Places();
  private int live;

  /** Takes the places where a fingerprint stands. */
  interface Visitor {

    /**
     * @param lastLetter the letter of that draft that the n-gram ends with
     * @return whether further places are wanted
     */
    boolean place(int draft, int lastLetter);
  }

  @Override
  public void put(String draft, Indexed entry) {
    remove(draft);
    Integer known = numbers.get(draft);
    int number = known == null ? drafts.size() : known;
    if (known == null) {
      numbers.put(draft, number);
      drafts.add(entry);
    } else {
      drafts.set(number, entry);
    }
    Fingerprints fingerprints = entry.fingerprints();
    for (int f = 0; f < fingerprints.size(); f++) {
      add(fingerprints.hash(f), number, fingerprints.lastLetter(f), entry.order());
    }
  }

  @Override
  public void remove(String draft) {
    Integer number = numbers.get(draft);
    Indexed entry = number == null ? null : drafts.get(number);
    if (number == null || entry == null) {
      return;
    }
    Fingerprints fingerprints = entry.fingerprints();
    for (int f = 0; f < fingerprints.size(); f++) {
      unlink(fingerprints.hash(f), number, fingerprints.lastLetter(f));
    }
    drafts.set(number, null);
  }

  @Override
  public OptionalLong view(String draft) {
    Indexed known = find(draft);
    return OptionalLong.of(known == null ? 0 : LibraryMatches.view(this, known));
  }

  @Override
  public List<String> relatives(String draft) {
    Indexed known = find(draft);
    return known == null
        ? List.of()
        : LibraryMatches.near(this, known).stream()
            .limit(MOST_RELATIVES)
            .map(other -> other.manuscript().prose().draft().name())
            .toList();
  }

  /** What is known of a draft; null where it is not known. */
  public @Nullable Indexed find(String draft) {
    Integer number = numbers.get(draft);
    return number == null ? null : drafts.get(number);
  }

  /** What is known of the draft with a number that {@link #visit} gave. */
  Indexed draft(int number) {
    Indexed entry = drafts.get(number);
    if (entry == null) {
      throw new IllegalStateException("no draft " + number);
    }
    return entry;
  }

  /** The number of a draft; -1 where it is not known. */
  int number(String draft) {
    return numbers.getOrDefault(draft, -1);
  }

  /**
   * Shows the places of a fingerprint in drafts other than one, those in later drafts first, not
   * all where there are many.
   */
  void visit(int hash, int except, Visitor visitor) {
    int place = heads[hash >>> shift];
    for (int link = 0; place != 0 && link < LINKS; link++) {
      if (places.hash(place) == hash
          && places.owner(place) != except
          && !visitor.place(places.owner(place), places.letter(place))) {
        return;
      }
      place = places.next(place);
    }
  }

  private void add(int hash, int owner, int letter, String order) {
    int bucket = hash >>> shift;
    int before = 0;
    int place = heads[bucket];
    int own = 0;
    for (int link = 0; place != 0 && link < LINKS; link++) {
      if (places.hash(place) == hash) {
        if (places.owner(place) == owner) {
          if (++own == PLACES_IN_DRAFT) {
            return;
          }
        } else if (order.compareTo(draft(places.owner(place)).order()) > 0) {
          break;
        }
      }
      before = place;
      place = places.next(place);
    }
    link(bucket, before, places.add(hash, owner, letter, place));
    if (++live > heads.length) {
      rehash();
    }
  }

  private void unlink(int hash, int owner, int letter) {
    int bucket = hash >>> shift;
    int before = 0;
    for (int place = heads[bucket]; place != 0; place = places.next(place)) {
      if (places.hash(place) == hash
          && places.owner(place) == owner
          && places.letter(place) == letter) {
        link(bucket, before, places.next(place));
        places.free(place);
        live--;
        return;
      }
      before = place;
    }
  }

  /**
   * @param before the place in front; 0 where the bucket begins
   */
  private void link(int bucket, int before, int place) {
    if (before == 0) {
      heads[bucket] = place;
    } else {
      places.link(before, place);
    }
  }

  /** Spreads the buckets over twice as many, each in the order it had. */
  private void rehash() {
    int[] old = heads;
    heads = new int[old.length * 2];
    shift--;
    for (int head : old) {
      int tailOfLow = 0;
      int tailOfHigh = 0;
      int place = head;
      while (place != 0) {
        int following = places.next(place);
        places.link(place, 0);
        int bucket = places.hash(place) >>> shift;
        boolean isLow = (bucket & 1) == 0;
        link(bucket, isLow ? tailOfLow : tailOfHigh, place);
        if (isLow) {
          tailOfLow = place;
        } else {
          tailOfHigh = place;
        }
        place = following;
      }
    }
  }
}
