package dev.copydesk.lsp.session;

import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.OpenDrafts;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at open drafts again once others have changed: at those alone that see something else of
 * the others than when they were looked at last. For the desk's thread.
 */
final class SecondLook {

  /** One draft that shows something else can change another, but not for ever. */
  private static final int MOST_ROUNDS = 3;

  private final CheckQueue queue;
  private final OpenDrafts drafts;
  private final Look look;

  /** What each draft saw of others when it was looked at last, where that is known. */
  private final Map<OpenDraft, OptionalLong> views = new HashMap<>();

  private boolean waits;
  private int rounds;

  /** Looks at a draft. */
  interface Look {

    /** Says whether that is done; else something more urgent came up. */
    boolean done(OpenDraft open, BooleanSupplier interrupted);
  }

  SecondLook(CheckQueue queue, OpenDrafts drafts, Look look) {
    this.queue = queue;
    this.drafts = drafts;
    this.look = look;
  }

  /** A draft was checked in a version of its own. */
  void changed(OpenDraft open) {
    views.remove(open);
    rounds = 0;
  }

  /** Whether a draft sees the same of others as when it was looked at last. */
  boolean sees(OpenDraft open, OptionalLong view) {
    return view.isPresent() && view.equals(views.get(open));
  }

  void saw(OpenDraft open, OptionalLong view) {
    views.put(open, view);
  }

  /** Nothing that was seen counts any more. */
  void forget() {
    views.clear();
  }

  /** A draft that was looked at again shows something else. */
  void onceMore() {
    if (++rounds < MOST_ROUNDS) {
      later();
    }
  }

  /** Once nobody has typed for a moment. */
  void later() {
    if (!waits) {
      waits = true;
      queue.afterQuiet(
          () -> {
            waits = false;
            now();
          });
    }
  }

  void now() {
    views.keySet().retainAll(drafts.all());
    Iterator<OpenDraft> left = drafts.all().iterator();
    queue.whenIdle(
        new CheckQueue.Chore() {
          private @Nullable OpenDraft at;

          @Override
          public boolean step(BooleanSupplier interrupted) {
            OpenDraft open = at == null && left.hasNext() ? left.next() : at;
            at = open != null && !look.done(open, interrupted) ? open : null;
            return at != null || left.hasNext();
          }
        });
  }
}
