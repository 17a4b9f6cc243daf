package dev.copydesk.core.archive;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Asks the archive while the rule waits, for a build. After a few failures in a row it is not asked
 * any more: a build must not wait for each draft until nobody answers.
 */
public final class AskedAtOnce implements ArchiveDesk {

  private static final int PATIENCE = 3;

  private final Archive archive;
  private final Consumer<String> troubles;
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param troubles told in one line, on any thread, whenever an answer is missing or not whole
   */
  public AskedAtOnce(Archive archive, Consumer<String> troubles) {
    this.archive = archive;
    this.troubles = troubles;
  }

  @Override
  public Answer ask(Question question) {
    if (failures.get() >= PATIENCE) {
      return Answer.NOTHING;
    }
    try {
      Answer answer = archive.ask(question);
      failures.set(0);
      String lack = answer.lack();
      if (lack != null) {
        troubles.accept("the archive is incomplete: " + lack);
      }
      return answer;
    } catch (ArchiveTrouble e) {
      failures.incrementAndGet();
      troubles.accept(String.valueOf(e.getMessage()));
      return Answer.lacking(String.valueOf(e.getMessage()));
    }
  }
}
