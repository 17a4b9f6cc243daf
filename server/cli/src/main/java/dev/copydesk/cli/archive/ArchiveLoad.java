package dev.copydesk.cli.archive;

import dev.copydesk.cli.program.Progress;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Fingerprinter;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.check.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Puts articles into an archive, many at a time. What was committed is there, whatever happens
 * next; the same load begun anew passes over it.
 */
final class ArchiveLoad {

  /** Articles that are worked on together. */
  private static final int BATCH = 256;

  private static final long BATCH_LETTERS = 8L << 20;

  /** So often what was done is made last. */
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Shelf shelf;
  private final Fingerprinter fingerprinter;
  private final Workers workers;
  private final Progress progress;
  private final long begun = System.nanoTime();
  private final List<Article> batch = new ArrayList<>();
  private long letters;
  private long committed = System.nanoTime();
  private long added;
  private long unchanged;
  private long empty;

  ArchiveLoad(Shelf shelf, Fingerprinter fingerprinter, Workers workers, Progress progress) {
    this.shelf = shelf;
    this.fingerprinter = fingerprinter;
    this.workers = workers;
    this.progress = progress;
  }

  void take(Clipping clipping) throws ArchiveTrouble {
    if (!clipping.has(Clipping.Field.TEXT)
        || clipping.get(Clipping.Field.TEXT).length() > Sources.LONGEST) {
      empty++;
      return;
    }
    Article article = clipping.article();
    batch.add(article);
    letters += article.text().length();
    if (batch.size() == BATCH || letters > BATCH_LETTERS) {
      put();
      if (System.nanoTime() - committed > COMMIT_NANOS) {
        shelf.commit();
        committed = System.nanoTime();
      }
    }
  }

  /** Ends the load. */
  void finish() throws ArchiveTrouble {
    put();
    shelf.commit();
  }

  private void put() throws ArchiveTrouble {
    List<Article> fresh = shelf.missing(batch);
    unchanged += batch.size() - fresh.size();
    List<long[]> marks = workers.map(fresh, article -> fingerprinter.of(article.text()));
    for (int i = 0; i < fresh.size(); i++) {
      shelf.put(fresh.get(i), marks.get(i));
    }
    added += fresh.size();
    batch.clear();
    letters = 0;
    double seconds = (System.nanoTime() - begun) / 1e9;
    progress.show(
        "adding articles: %,d added, %,d there already, %,.0f a second"
            .formatted(added, unchanged, (added + unchanged) / seconds));
  }

  /** In one line. */
  @Override
  public String toString() {
    return "%,d articles added, %,d there already%s"
        .formatted(
            added,
            unchanged,
            empty == 0 ? "" : ", %,d left out that have no text, or too much".formatted(empty));
  }
}
