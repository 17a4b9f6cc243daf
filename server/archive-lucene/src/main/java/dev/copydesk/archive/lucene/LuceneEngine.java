package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveEngine;
import dev.copydesk.core.archive.ArchiveStatus;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Shelf;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/** Keeps archives in folders. */
public final class LuceneEngine implements ArchiveEngine {

  @Override
  public boolean keeps(String place) {
    return !place.contains("://");
  }

  @Override
  public Archive open(String place, String scheme) throws ArchiveTrouble {
    ArchiveFolder folder = ArchiveFolder.at(place);
    return new LuceneArchive(folder, folder.read(scheme));
  }

  @Override
  public Shelf write(String place, String scheme) throws ArchiveTrouble {
    return LuceneShelf.at(ArchiveFolder.at(place), scheme);
  }

  @Override
  public ArchiveStatus status(String place) throws ArchiveTrouble {
    ArchiveFolder folder = ArchiveFolder.at(place);
    try (DirectoryReader reader = folder.read(null)) {
      return new ArchiveStatus(
          reader.numDocs(),
          reader.numDeletedDocs(),
          folder.bytes(),
          ArchiveFolder.scheme(reader.getIndexCommit()),
          "a folder");
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException e) {
      throw folder.trouble("read", e);
    }
  }
}
