package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveEngine;
import dev.copydesk.core.archive.ArchiveStatus;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Shelf;

/** Keeps archives in indexes of OpenSearch clusters. */
public final class OpenSearchEngine implements ArchiveEngine {

  @Override
  public boolean keeps(String place) {
    return ClusterAddress.isOne(place);
  }

  @Override
  public Archive open(String place, String scheme) throws ArchiveTrouble {
    Index index = Index.at(place);
    try {
      index.require(scheme);
      return new OpenSearchArchive(index);
    } catch (ArchiveTrouble e) {
      index.cluster().close();
      throw e;
    }
  }

  @Override
  public Shelf write(String place, String scheme) throws ArchiveTrouble {
    Index index = Index.at(place);
    try {
      if (index.scheme() == null) {
        index.make(scheme);
      }
      index.require(scheme);
      return new OpenSearchShelf(index, new BackOff(BackOff.PATIENCE));
    } catch (ArchiveTrouble e) {
      index.cluster().close();
      throw e;
    }
  }

  @Override
  public ArchiveStatus status(String place) throws ArchiveTrouble {
    Index index = Index.at(place);
    try {
      String scheme = index.scheme();
      if (scheme == null) {
        throw new ArchiveTrouble(
            "there is no archive at " + index + "; copydesk archive add makes one");
      }
      JsonNode count = index.get("/_count");
      String lack = Index.lack(count);
      if (lack != null || !count.path("count").isIntegralNumber()) {
        throw new ArchiveTrouble(
            "the archive at "
                + index
                + " is incomplete: "
                + (lack == null ? "it has no count" : lack));
      }
      JsonNode all = index.get("/_stats/docs,store").path("_all");
      return new ArchiveStatus(
          count.path("count").asLong(),
          traces(all),
          all.path("total").path("store").path("size_in_bytes").asLong(),
          scheme,
          "an index of a cluster");
    } finally {
      index.cluster().close();
    }
  }

  /** How many removed articles are still on a disk: a copy may have some that the first has not. */
  private static long traces(JsonNode all) {
    long first = all.path("primaries").path("docs").path("deleted").asLong();
    long copies = all.path("total").path("docs").path("deleted").asLong() - first;
    return Math.max(first, copies);
  }
}
