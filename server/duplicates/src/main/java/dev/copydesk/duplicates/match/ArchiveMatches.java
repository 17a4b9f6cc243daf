package dev.copydesk.duplicates.match;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.LetterShelf;
import dev.copydesk.duplicates.text.Manuscript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a draft has in common with the articles that an archive gave for it. */
public final class ArchiveMatches {

  /** No draft's name begins with it: what was published stands before every draft. */
  private static final String BEFORE = "\0";

  private final Indexed draft;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<Integer, List<Integer>> own = new HashMap<>();

  private ArchiveMatches(Indexed draft) {
    this.draft = draft;
    Fingerprints fingerprints = draft.fingerprints();
    for (int f = 0; f < fingerprints.size(); f++) {
      own.computeIfAbsent(fingerprints.hash(f), hash -> new ArrayList<>(1))
          .add(fingerprints.lastLetter(f));
    }
  }

  /**
   * What was found.
   *
   * @param shared the article's passage first, this draft's second
   * @param articles those of {@code shared}, by the name of the draft that stands for each
   */
  public record Found(List<LibraryMatches.Shared> shared, Map<String, Article> articles) {}

  /** What an archive is asked for a draft. */
  public static long[] marks(Indexed draft) {
    return ArchiveMarks.of(draft.manuscript().letters(), draft.fingerprints());
  }

  /** Compares a draft with the articles of an answer. */
  public static Found of(Indexed draft, Answer answer) {
    ArchiveMatches matches = new ArchiveMatches(draft);
    PassageIndex index = new PassageIndex();
    for (Article article : answer.articles()) {
      if (matches.isPromising(article)) {
        matches.articles.put(article.id(), article);
        index.put(article.id(), entry(article));
      }
    }
    return new Found(LibraryMatches.of(index, draft), matches.articles);
  }

  /** Whether a passage may be there at all: most candidates have a turn of phrase alone. */
  private boolean isPromising(Article article) {
    FoldedLetters there = FoldedLetters.of(article.text());
    Fingerprints fingerprints = Fingerprints.of(there, new int[0]).thinned(there);
    FoldedLetters here = draft.manuscript().letters();
    int anchors = 0;
    int behind = 0;
    for (int f = 0; f < fingerprints.size(); f++) {
      int last = fingerprints.lastLetter(f);
      for (int letter : own.getOrDefault(fingerprints.hash(f), List.of())) {
        int start = last;
        while (start >= 0 && isSame(there, start, here, start + letter - last)) {
          start--;
        }
        int end = last + 1;
        while (end < there.size() && isSame(there, end, here, end + letter - last)) {
          end++;
        }
        int weight = there.weight(start + 1, end);
        if (weight >= Chaining.LONE / 2) {
          return true;
        }
        if (weight >= Fingerprints.LONG_GRAM && last >= behind) {
          behind = end;
          anchors++;
        }
      }
    }
    return anchors > 1;
  }

  private static boolean isSame(FoldedLetters a, int at, FoldedLetters b, int there) {
    return there >= 0 && there < b.size() && a.folded()[at] == b.folded()[there];
  }

  /** The earlier of two articles stands first, whatever they are called. */
  private static Indexed entry(Article article) {
    Draft text = new Draft(article.id(), Format.TEXT, 0, article.text());
    Manuscript manuscript = Manuscript.of(Prose.of(text), Ranges.none(), new LetterShelf());
    FoldedLetters letters = manuscript.letters();
    Fingerprints fingerprints = Fingerprints.of(letters, new int[0]).thinned(letters);
    return new Indexed(
        BEFORE + (article.date().isEmpty() ? "9" : article.date()) + BEFORE + article.id(),
        manuscript,
        List.of(),
        fingerprints);
  }

  /**
   * Whether most of [start, end) of the draft's letters recurs in the archive.
   *
   * @param marks see {@link #marks}
   */
  public static boolean recurs(
      Indexed draft, long[] marks, Set<Long> recurring, int start, int end) {
    Fingerprints fingerprints = draft.fingerprints();
    int all = 0;
    int common = 0;
    for (int f = 0; f < Math.min(marks.length, fingerprints.size()); f++) {
      int letter = fingerprints.lastLetter(f);
      if (letter >= start && letter < end) {
        all++;
        common += recurring.contains(marks[f]) ? 1 : 0;
      }
    }
    return 2 * common > all;
  }

  /** How much of a draft stands in each article, in percent, by the article's name. */
  public static Map<String, Integer> shares(Indexed draft, List<LibraryMatches.Shared> shared) {
    int size = draft.manuscript().letters().size();
    Map<String, boolean[]> taken = new HashMap<>();
    for (LibraryMatches.Shared one : shared) {
      boolean[] letters =
          taken.computeIfAbsent(
              one.other().manuscript().prose().draft().name(), name -> new boolean[size]);
      Arrays.fill(letters, one.match().startB(), one.match().endB(), true);
    }
    Map<String, Integer> shares = new HashMap<>();
    taken.forEach(
        (name, letters) -> {
          int count = 0;
          for (boolean letter : letters) {
            count += letter ? 1 : 0;
          }
          shares.put(name, Math.max(1, (int) Math.round(100.0 * count / Math.max(1, size))));
        });
    return shares;
  }
}
