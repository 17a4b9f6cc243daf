package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.Shortlist;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Counts which documents share fingerprints with a draft, as {@link Shortlist} wants it. The index
 * is read term by term and not by queries: what decides is in how many documents a term stands.
 */
final class Candidates {

  /** Document and weight, one above the other, of each fingerprint that a document shares. */
  private long[] shares = new long[256];

  private int size;

  /** A document and what it gained. */
  private record Gain(int document, int weight) {}

  private Candidates() {}

  /**
   * @param fingerprints in rising order, each once
   * @param recurring takes those that are of no use
   */
  static Candidates of(DirectoryReader reader, long[] fingerprints, Set<Long> recurring)
      throws IOException {
    Places places = new Places(fingerprints.length);
    for (LeafReaderContext leaf : reader.leaves()) {
      places.read(leaf, fingerprints);
    }
    Candidates candidates = new Candidates();
    for (int f = 0; f < fingerprints.length; f++) {
      int count = places.counts[f];
      if (count > Shortlist.RECURRING) {
        recurring.add(fingerprints[f]);
      } else {
        candidates.add(places.documents[f], count);
      }
    }
    return candidates;
  }

  private void add(int[] documents, int count) {
    if (size + count > shares.length) {
      shares = Arrays.copyOf(shares, 2 * (size + count));
    }
    for (int i = 0; i < count; i++) {
      shares[size++] = (long) documents[i] << 32 | Shortlist.weight(count);
    }
  }

  /** The documents that gained most, the earlier of two that are as good first. */
  int[] best(DirectoryReader reader, int most) throws IOException {
    List<Gain> gains = gains();
    gains.sort(Comparator.comparingInt((Gain gain) -> -gain.weight));
    int sure = Math.min(most, gains.size());
    if (gains.isEmpty()) {
      return new int[0];
    }
    int least = gains.get(sure - 1).weight;
    List<Gain> near = gains.stream().takeWhile(gain -> gain.weight >= least).toList();
    List<Ranked> ranked = new ArrayList<>();
    for (Gain gain : near.stream().sorted(Comparator.comparingInt(Gain::document)).toList()) {
      ranked.add(new Ranked(gain, order(reader, gain.document)));
    }
    ranked.sort(
        Comparator.comparingInt((Ranked one) -> -one.gain.weight).thenComparing(Ranked::order));
    return ranked.stream().limit(most).mapToInt(one -> one.gain.document).toArray();
  }

  private record Ranked(Gain gain, BytesRef order) {}

  private List<Gain> gains() {
    Arrays.sort(shares, 0, size);
    List<Gain> gains = new ArrayList<>();
    int i = 0;
    while (i < size) {
      int document = (int) (shares[i] >>> 32);
      int weight = 0;
      while (i < size && (int) (shares[i] >>> 32) == document) {
        weight += (int) shares[i++];
      }
      gains.add(new Gain(document, weight));
    }
    return gains;
  }

  private static BytesRef order(DirectoryReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues order = leaf.reader().getBinaryDocValues(ArchiveDocument.ORDER);
    return order != null && order.advanceExact(document - leaf.docBase)
        ? BytesRef.deepCopyOf(order.binaryValue())
        : new BytesRef();
  }

  /** Where each fingerprint stands: one place more at most than a useful one has. */
  private static final class Places {

    private static final int[] NOWHERE = {};

    final int[][] documents;
    final int[] counts;

    Places(int fingerprints) {
      documents = new int[fingerprints][];
      Arrays.fill(documents, NOWHERE);
      counts = new int[fingerprints];
    }

    void read(LeafReaderContext leaf, long[] fingerprints) throws IOException {
      Terms terms = leaf.reader().terms(ArchiveDocument.MARK);
      if (terms == null) {
        return;
      }
      TermsEnum seek = terms.iterator();
      Bits live = leaf.reader().getLiveDocs();
      BytesRef term = new BytesRef(Long.BYTES);
      PostingsEnum postings = null;
      for (int f = 0; f < fingerprints.length; f++) {
        ArchiveDocument.term(fingerprints[f], term);
        if (counts[f] <= Shortlist.RECURRING && seek.seekExact(term)) {
          postings = seek.postings(postings, PostingsEnum.NONE);
          take(f, leaf.docBase, live, postings);
        }
      }
    }

    private void take(
        int f, int base, @org.jspecify.annotations.Nullable Bits live, PostingsEnum postings)
        throws IOException {
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS && counts[f] <= Shortlist.RECURRING;
          document = postings.nextDoc()) {
        if (live == null || live.get(document)) {
          if (counts[f] == documents[f].length) {
            documents[f] = Arrays.copyOf(documents[f], Math.max(2, 2 * counts[f]));
          }
          documents[f][counts[f]++] = base + document;
        }
      }
    }
  }
}
