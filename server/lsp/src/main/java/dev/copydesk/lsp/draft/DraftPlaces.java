package dev.copydesk.lsp.draft;

import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Knows where in its lines a place of any draft stands, open or on disk. Keeps the few files that
 * were asked for last. Safe on several threads.
 */
public final class DraftPlaces {

  /** No article is as large; what is larger on disk is left alone. */
  public static final long MOST_BYTES = 16 << 20;

  private static final int MOST_KEPT = 8;

  private final OpenDrafts drafts;
  private final PositionEncoding encoding;
  private final Map<Path, OnDisk> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, OnDisk> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record OnDisk(FileTime changed, Draft draft) {}

  public DraftPlaces(OpenDrafts drafts, PositionEncoding encoding) {
    this.drafts = drafts;
    this.encoding = encoding;
  }

  /**
   * A place as the editor names it; null where its draft cannot be read any more.
   *
   * @param from the draft that is looked at, in the version that was checked
   * @param name of the draft that the place is in
   */
  public @Nullable Location location(CheckedDraft from, String name, Span span) {
    if (name.equals(from.draft().name())) {
      return new Location(name, from.positions().range(span));
    }
    Optional<Draft> draft = draft(name);
    if (draft.isEmpty() || span.end() > draft.get().text().length()) {
      return null; // it is changing; the next check will know
    }
    return new Location(name, new Positions(draft.get(), encoding).range(span));
  }

  /**
   * A page on the web as the editor names it; null for a draft.
   *
   * @param name of what a place is in
   */
  public static @Nullable Location page(String name) {
    boolean page = name.startsWith("https://") || name.startsWith("http://");
    return page ? new Location(name, new Range(new Position(0, 0), new Position(0, 0))) : null;
  }

  /** A draft as it stands: as the editor has it open, else as it is on disk. */
  public Optional<Draft> draft(String name) {
    OpenDraft open = drafts.get(name);
    Draft newest = open == null ? null : open.newest();
    return newest != null ? Optional.of(newest) : Uris.path(name).flatMap(p -> onDisk(p, name));
  }

  /** Whether a file is larger than drafts are. */
  public static boolean isTooLarge(Path path) {
    return path.toFile().length() > MOST_BYTES;
  }

  private synchronized Optional<Draft> onDisk(Path path, String name) {
    try {
      if (isTooLarge(path)) {
        return Optional.empty();
      }
      FileTime changed = Files.getLastModifiedTime(path);
      OnDisk known = kept.get(path);
      if (known == null || !known.changed.equals(changed)) {
        known = new OnDisk(changed, DraftFile.read(path, name, null).draft());
        kept.put(path, known);
      }
      return Optional.of(known.draft);
    } catch (IOException e) {
      return Optional.empty(); // gone, or not text any more
    }
  }
}
