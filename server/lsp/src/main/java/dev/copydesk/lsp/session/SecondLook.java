package dev.copydesk.lsp.session;

import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.OpenDrafts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Looks at open drafts again once others have changed: at those alone that see something else of
 * the others than when they were looked at last. For the desk's thread.
 */
final class SecondLook {

  /** One draft that shows something else can change another, but not for ever. */
  private static final int MOST_ROUNDS = 3;

  /** So many drafts are asked at a time what they see, while somebody may type. */
  private static final int FEW = 16;

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

    /** What drafts see of the others, in the order given; empty where that cannot be told. */
    List<OptionalLong> views(List<String> names);
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
    queue.whenIdle(new Round());
  }

  /** Goes through the open drafts, a few at a time. */
  private final class Round implements CheckQueue.Chore {

    private final Deque<OpenDraft> left = new ArrayDeque<>(drafts.all());

    /** Those that see something else now. */
    private final Deque<OpenDraft> changed = new ArrayDeque<>();

    @Override
    public boolean step(BooleanSupplier interrupted) {
      if (changed.isEmpty()) {
        List<OpenDraft> few = new ArrayList<>();
        while (!left.isEmpty() && few.size() < FEW) {
          few.add(left.remove());
        }
        List<OptionalLong> seen = look.views(few.stream().map(OpenDraft::uri).toList());
        for (int i = 0; i < few.size(); i++) {
          if (seen.get(i).isEmpty() || !seen.get(i).equals(views.get(few.get(i)))) {
            changed.add(few.get(i));
          }
        }
      } else if (look.done(changed.element(), interrupted)) {
        changed.remove();
      }
      return !changed.isEmpty() || !left.isEmpty();
    }
  }
}
