package dev.copydesk.lsp.workspace;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.files.UnreadableDraft;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.CheckQueue;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.ProgressBoard;
import dev.copydesk.lsp.session.Session;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the drafts on disk, draft by draft whenever nobody waits for a check.
 *
 * <p>A reading of everything fills a new library, in the order in which the command line takes the
 * drafts. Only when it is whole does it take the place of the old one, so that no finding comes and
 * goes while it grows. A reading of what has changed brings the library in use up to date.
 */
public final class Reading implements CheckQueue.Chore {

  private final Session session;
  private final Workspace workspace;
  private final Map<Path, String> found;
  private final Set<Path> gone;
  private final boolean whole;
  private final int count;
  private final long number;
  private final Iterator<Map.Entry<Path, String>> left;
  private Map.@Nullable Entry<Path, String> at;
  private @Nullable Started started;
  private int done;

  /** What the drafts are read with, known when the first one is. */
  private record Started(
      Checker checker, DraftLibrary library, ProgressBoard.Work progress, long begun) {}

  /** Everything that was found. */
  Reading(Session session, Workspace workspace, Map<Path, String> found, long number) {
    this(session, workspace, found, found, Set.of(), true, number);
  }

  /**
   * What has changed.
   *
   * @param anew what has to be read
   * @param gone what is to be forgotten
   */
  Reading(
      Session session,
      Workspace workspace,
      Map<Path, String> found,
      Map<Path, String> anew,
      Set<Path> gone,
      long number) {
    this(session, workspace, found, anew, gone, false, number);
  }

  private Reading(
      Session session,
      Workspace workspace,
      Map<Path, String> found,
      Map<Path, String> anew,
      Set<Path> gone,
      boolean whole,
      long number) {
    this.session = session;
    this.workspace = workspace;
    this.found = found;
    this.gone = gone;
    this.whole = whole;
    this.count = anew.size();
    this.number = number;
    this.left = anew.entrySet().iterator();
  }

  @Override
  public boolean step(BooleanSupplier interrupted) {
    Started with = started == null ? start() : started;
    started = with;
    boolean outdated = !workspace.isLast(number) || with.checker != session.desk().checker();
    boolean goesOn = !outdated && !with.progress.isCancelled() && readOne(with, interrupted);
    if (!goesOn) {
      with.progress.end();
    }
    return goesOn;
  }

  private Started start() {
    Desk desk = session.desk();
    return new Started(
        desk.checker(),
        whole ? desk.checker().newLibrary() : desk.library(),
        session.progress().begin(session.say("reading")),
        System.nanoTime());
  }

  private boolean readOne(Started with, BooleanSupplier interrupted) {
    if (at == null && left.hasNext()) {
      at = left.next();
    }
    if (at == null) {
      gone.forEach(this::forget);
      session.desk().compareWith(with.library);
      workspace.found(found);
      if (whole) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - with.begun);
        session.log(session.say("read", count, millis));
      }
      return false;
    }
    try {
      draft(at.getKey(), at.getValue())
          .ifPresent(draft -> with.checker.remember(Prose.of(draft), with.library, interrupted));
      at = null;
      with.progress.report(++done, count);
    } catch (CancellationException e) {
      // somebody waits for a check; this draft comes again
    }
    return true;
  }

  private void forget(Path path) {
    if (session.drafts().at(path) == null) {
      session.desk().forget(workspace.name(path));
    }
  }

  /** As the editor has it open, under whatever name; else as it is on disk. */
  private Optional<Draft> draft(Path path, String name) {
    OpenDraft open = session.drafts().at(path);
    Draft newest = open == null ? null : open.newest();
    if (newest != null) {
      return Optional.of(newest);
    }
    if (DraftPlaces.isTooLarge(path)) {
      session.log(session.say("too-large", path, DraftPlaces.MOST_BYTES >> 20));
      return Optional.empty();
    }
    try {
      return Optional.of(DraftFile.read(path, name, workspace.encoding(path, name)).draft());
    } catch (UnreadableDraft e) {
      return Optional.empty(); // the command line says so; an editor shows it when it is opened
    }
  }
}
