package dev.copydesk.lsp.draft;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A draft that the editor has open: its newest version and what was found in it. Changed by the
 * thread that listens to the editor, read by any.
 */
public final class OpenDraft {

  private final String uri;
  private final Optional<Path> path;
  private final Format format;
  private final DraftBuffer buffer;
  private volatile @Nullable Draft newest;
  private volatile int typingAt = -1;
  private CompletableFuture<CheckedDraft> checked = new CompletableFuture<>();

  public OpenDraft(String uri, Format format, int version, String text, PositionEncoding encoding) {
    this.uri = uri;
    this.path = Uris.realPath(uri);
    this.format = format;
    this.buffer = new DraftBuffer(text, encoding);
    this.newest = new Draft(uri, format, version, text);
  }

  public String uri() {
    return uri;
  }

  /** The file that the draft is saved in; empty where there is none yet. */
  public Optional<Path> path() {
    return path;
  }

  /** The newest version; null once the draft is closed. */
  public @Nullable Draft newest() {
    return newest;
  }

  public boolean isNewest(Draft draft) {
    return newest == draft;
  }

  public void change(int version, List<TextDocumentContentChangeEvent> changes) {
    changes.forEach(buffer::apply);
    typingAt = changes.size() == 1 ? buffer.caret().typingAt() : -1;
    replace(new Draft(uri, format, version, buffer.text()));
  }

  /** Offset in the newest version at which somebody is typing; -1 where nobody is. */
  public int typingAt() {
    return typingAt;
  }

  /** Somebody has saved the draft: what they typed stands as it is. */
  public void saved() {
    buffer.caret().rest();
    typingAt = -1;
  }

  void close() {
    replace(null);
  }

  /**
   * What is found in the newest version, once it is checked. Ends with {@code ContentModified} if
   * the draft changes before.
   */
  public synchronized CompletableFuture<CheckedDraft> checked() {
    return checked;
  }

  /** What was found in the newest version; null while it is not checked. */
  public synchronized @Nullable CheckedDraft known() {
    return checked.isDone() && !checked.isCompletedExceptionally() ? checked.join() : null;
  }

  /** Takes what was found, unless it is of an older version; says whether it was taken. */
  public boolean take(CheckedDraft result) {
    CompletableFuture<CheckedDraft> waiting;
    synchronized (this) {
      if (!isNewest(result.draft())) {
        return false;
      }
      if (checked.isDone()) {
        checked = new CompletableFuture<>();
      }
      waiting = checked;
    }
    return waiting.complete(result);
  }

  /** Ends the wait for a check that failed. */
  public void fail(Draft draft, Throwable cause) {
    CompletableFuture<CheckedDraft> waiting;
    synchronized (this) {
      waiting = checked;
    }
    if (isNewest(draft)) {
      waiting.completeExceptionally(cause);
    }
  }

  private void replace(@Nullable Draft draft) {
    CompletableFuture<CheckedDraft> outdated;
    synchronized (this) {
      newest = draft;
      outdated = checked;
      checked = new CompletableFuture<>();
    }
    outdated.completeExceptionally(contentModified());
  }

  /** The protocol's answer to a question about a version that is gone. */
  public static ResponseErrorException contentModified() {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.ContentModified, "the draft has changed", null));
  }
}
