package dev.copydesk.lsp.draft;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The drafts that the editor has open, by URI. Safe on several threads. */
public final class OpenDrafts {

  private final Map<String, OpenDraft> drafts = new ConcurrentHashMap<>();

  public void add(OpenDraft draft) {
    OpenDraft before = drafts.put(draft.uri(), draft);
    if (before != null) {
      before.close(); // opened twice: the newer one is what the editor shows
    }
  }

  /** Closes a draft; null where it was not open. */
  public @Nullable OpenDraft close(String uri) {
    OpenDraft draft = drafts.remove(uri);
    if (draft != null) {
      draft.close();
    }
    return draft;
  }

  /** Null where the draft is not open. */
  public @Nullable OpenDraft get(String uri) {
    return drafts.get(uri);
  }

  /** The draft that is saved in a file; null where it is not open. */
  public @Nullable OpenDraft at(Path path) {
    return drafts.values().stream()
        .filter(draft -> draft.path().filter(path::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  public Collection<OpenDraft> all() {
    return List.copyOf(drafts.values());
  }
}
