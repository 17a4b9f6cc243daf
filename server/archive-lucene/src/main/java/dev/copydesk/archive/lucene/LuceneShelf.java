package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Shelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes an archive in a folder. A commit is whole or not there, as Lucene's are. */
final class LuceneShelf implements Shelf {

  /** What is gathered in memory before it is written, in megabytes. */
  private static final double BUFFER_MEGABYTES = 96;

  private final ArchiveFolder folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final String scheme;
  private final @Nullable DirectoryReader before;

  /** Whether something was removed whose words and fingerprints are still on disk. */
  private boolean traces;

  private LuceneShelf(
      ArchiveFolder folder,
      Directory directory,
      IndexWriter writer,
      String scheme,
      @Nullable DirectoryReader before) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.scheme = scheme;
    this.before = before;
  }

  static LuceneShelf at(ArchiveFolder folder, String scheme) throws ArchiveTrouble {
    boolean there = folder.holdsArchive();
    DirectoryReader before = there ? folder.read(scheme) : null;
    try {
      if (!there) {
        folder.requireRoom();
      }
      Directory directory = folder.directory();
      IndexWriter writer = new IndexWriter(directory, config());
      writer.setLiveCommitData(ArchiveFolder.note(scheme).entrySet());
      return new LuceneShelf(folder, directory, writer, scheme, before);
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      close(before);
      throw folder.trouble("written", e);
    }
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merging = new TieredMergePolicy();
    // What was removed is to be gone, not only hidden.
    merging.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(null)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(merging)
        .setCommitOnClose(false);
  }

  @Override
  public List<Article> missing(List<Article> articles) throws ArchiveTrouble {
    List<Article> missing = new ArrayList<>();
    for (Article article : articles) {
      if (!wasThere(new Term(ArchiveDocument.STAMP, new BytesRef(article.stamp())))) {
        missing.add(article);
      }
    }
    return missing;
  }

  /** Whether a document with a term was there when the shelf was opened, and not removed before. */
  private boolean wasThere(Term term) throws ArchiveTrouble {
    if (before == null) {
      return false;
    }
    try {
      for (LeafReaderContext leaf : before.leaves()) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(postings.docID())) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw folder.trouble("read", e);
    }
  }

  @Override
  public void put(Article article, long[] fingerprints) throws ArchiveTrouble {
    Iterable<? extends IndexableField> document = ArchiveDocument.of(article, fingerprints);
    write(() -> writer.updateDocument(new Term(ArchiveDocument.ID, article.id()), document));
  }

  @Override
  public boolean remove(String id) throws ArchiveTrouble {
    Term term = new Term(ArchiveDocument.ID, id);
    write(() -> writer.deleteDocuments(term));
    traces = true;
    return wasThere(term);
  }

  @Override
  public void commit() throws ArchiveTrouble {
    write(
        () -> {
          if (traces) {
            writer.commit(); // which is when it is known what was removed
            writer.forceMergeDeletes();
          }
          writer.setLiveCommitData(ArchiveFolder.note(scheme).entrySet());
          return writer.commit();
        });
    traces = false;
  }

  @Override
  public void compact() throws ArchiveTrouble {
    write(
        () -> {
          writer.commit();
          writer.forceMerge(1);
          writer.setLiveCommitData(ArchiveFolder.note(scheme).entrySet());
          return writer.commit();
        });
  }

  @Override
  public void close() throws ArchiveTrouble {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw folder.trouble("closed", e);
    } finally {
      close(before);
    }
  }

  private static void close(@Nullable DirectoryReader reader) throws ArchiveTrouble {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // it was only read
    }
  }

  private interface Step {
    long take() throws IOException;
  }

  private void write(Step step) throws ArchiveTrouble {
    try {
      step.take();
    } catch (AlreadyClosedException e) {
      Throwable first = writer.getTragicException();
      throw folder.trouble("written", first == null ? e : first);
    } catch (IOException | IllegalArgumentException e) {
      throw folder.trouble("written", e);
    }
  }
}
