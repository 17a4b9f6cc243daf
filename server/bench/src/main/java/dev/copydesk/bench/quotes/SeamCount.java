package dev.copydesk.bench.quotes;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.english.judge.Seams;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.scan.QuotedDraft;

/** Counts which sorts of words stand side by side in sentences, for {@link Seams}. */
final class SeamCount {

  private static final int PARTS = Part.values().length;

  /** The letter "a" stands for this, in bits; each further letter for a quarter more. */
  private static final double WORST = -6;

  private final long[] pairs = new long[PARTS * PARTS];
  private final long[] lefts = new long[PARTS];
  private final long[] rights = new long[PARTS];
  private long all;

  void add(String text) {
    QuotedDraft draft = new QuotedDraft(Prose.of(Draft.of(text)), Ranges.none());
    for (int block = 0; block < draft.prose().blocks().size(); block++) {
      EnglishTokens tokens = new EnglishTokens(draft, block);
      for (int from = 0; from < tokens.size(); ) {
        int end = tokens.sentenceEnd(from);
        if (end > from) {
          addSentence(tokens, from, end);
        }
        from = end + 1;
      }
    }
  }

  private void addSentence(EnglishTokens tokens, int from, int end) {
    Part last = Part.START;
    Part mark = null;
    for (int i = from; i < end; i++) {
      Part part = tokens.part(i);
      if (part.isPunctuation()) {
        mark = last == Part.START || mark != null ? mark : part;
      } else {
        if (mark != null) {
          add(last, mark);
          last = mark;
          mark = null;
        }
        add(last, part);
        last = part;
      }
    }
    add(last, Part.END);
  }

  private void add(Part left, Part right) {
    pairs[left.ordinal() * PARTS + right.ordinal()]++;
    lefts[left.ordinal()]++;
    rights[right.ordinal()]++;
    all++;
  }

  Seams seams() {
    byte[] seams = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      double chance = (double) lefts[i / PARTS] * rights[i % PARTS] / Math.max(1, all);
      double bits = Math.log((pairs[i] + 1) / (chance + 1)) / Math.log(2);
      seams[i] = (byte) Math.max(0, Math.min(Seams.BEST, Math.round((bits - WORST) * 4)));
    }
    return new Seams(seams);
  }
}
