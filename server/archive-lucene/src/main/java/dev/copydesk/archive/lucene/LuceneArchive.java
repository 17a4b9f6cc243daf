package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shortlist;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.AlreadyClosedException;

/** Asks an archive that lies in a folder. */
final class LuceneArchive implements Archive {

  private final ArchiveFolder folder;
  private DirectoryReader reader;

  LuceneArchive(ArchiveFolder folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  @Override
  public Answer ask(Question question) throws ArchiveTrouble {
    DirectoryReader now = taken();
    try {
      List<Answer> parts = new ArrayList<>();
      for (long[] part : Shortlist.parts(question)) {
        parts.add(ask(now, part));
      }
      return parts.isEmpty() ? Answer.NOTHING : Answer.of(parts);
    } catch (IOException | RuntimeException e) {
      throw folder.trouble("asked", e);
    } finally {
      release(now);
    }
  }

  private static Answer ask(DirectoryReader reader, long[] fingerprints) throws IOException {
    Set<Long> recurring = new HashSet<>();
    Candidates candidates = Candidates.of(reader, fingerprints, recurring);
    StoredFields stored = reader.storedFields();
    List<Article> articles = new ArrayList<>();
    for (int document : candidates.best(reader, Shortlist.CANDIDATES)) {
      articles.add(ArchiveDocument.article(stored.document(document)));
    }
    return new Answer(articles, recurring, null);
  }

  /** The reader, kept open until it is released; another thread may get a newer one meanwhile. */
  private synchronized DirectoryReader taken() throws ArchiveTrouble {
    if (!reader.tryIncRef()) {
      throw new ArchiveTrouble("the archive in '" + folder + "' was closed");
    }
    return reader;
  }

  private void release(DirectoryReader taken) throws ArchiveTrouble {
    try {
      taken.decRef();
    } catch (IOException e) {
      throw folder.trouble("closed", e);
    }
  }

  @Override
  public synchronized void refresh() throws ArchiveTrouble {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        reader.close();
        reader = newer;
      }
    } catch (AlreadyClosedException e) {
      // nothing to see any more
    } catch (IOException | IllegalArgumentException e) {
      throw folder.trouble("read", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      reader.close();
      reader.directory().close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
