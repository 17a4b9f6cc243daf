package dev.copydesk.core.check;

import java.util.function.Consumer;

/** A task of one call of a guest. */
final class OneCall<R> implements Watch.Task {

  private final Class<?> guest;
  private final long nanos;
  private final Watch.Visit<R> visit;
  private final Consumer<R> took;
  private final Consumer<String> failed;
  private boolean begun;

  /**
   * @param guest the class that counts as the guest
   * @param nanos how long it may take
   * @param took told what the guest gave
   * @param failed told in one line why it gave nothing
   */
  OneCall(
      Class<?> guest, long nanos, Watch.Visit<R> visit, Consumer<R> took, Consumer<String> failed) {
    this.guest = guest;
    this.nanos = nanos;
    this.visit = visit;
    this.took = took;
    this.failed = failed;
  }

  @Override
  public void goOn() {
    if (!begun) {
      begun = true;
      R result;
      try {
        result = Watch.call(guest, nanos, visit);
      } catch (Watch.Failed e) {
        failed.accept(e.line());
        return;
      }
      took.accept(result);
    }
  }

  @Override
  public void leftBehind(String cause) {
    failed.accept(cause);
  }
}
