package dev.copydesk.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An editor never waits for the archive, and hears of it when it has answered. */
@Timeout(30)
class AskedLaterTest {

  private final BlockingQueue<Question> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String trouble = "";
  private volatile @Nullable String lack;
  private AskedLater desk = desk(Duration.ZERO);

  private AskedLater desk(Duration pause) {
    return new AskedLater(() -> archive(), pause, told::add, troubles::add);
  }

  private Archive archive() {
    return new Archive() {
      @Override
      public Answer ask(Question question) throws ArchiveTrouble {
        asked.add(question);
        if (!trouble.isEmpty()) {
          throw new ArchiveTrouble(trouble);
        }
        Answer whole = having(question.fingerprints()[0]);
        return new Answer(whole.articles(), whole.recurring(), lack);
      }

      @Override
      public void close() {
        closed.countDown();
      }
    };
  }

  private static Answer having(long fingerprint) {
    return new Answer(List.of(Article.of("article-" + fingerprint, "text")), Set.of(), null);
  }

  private static Question about(String draft, long... fingerprints) {
    return new Question(draft, fingerprints);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    desk.close();
  }

  @Test
  void theFirstAnswerIsNothingAndTheNextIsWhatTheArchiveSaid() throws InterruptedException {
    assertThat(desk.ask(about("a", 1))).isEqualTo(Answer.NOTHING);

    assertThat(told.take()).isEqualTo("a");
    assertThat(desk.ask(about("a", 1))).isEqualTo(having(1));
    assertThat(asked).hasSize(1);
  }

  @Test
  void whileADraftChangesItsLastAnswerIsKept() throws InterruptedException {
    desk.ask(about("a", 1));
    told.take();

    assertThat(desk.ask(about("a", 2))).isEqualTo(having(1));
    told.take();
    assertThat(desk.ask(about("a", 2))).isEqualTo(having(2));
    assertThat(desk.ask(about("b", 2))).isEqualTo(Answer.NOTHING);
  }

  @Test
  void whatWasChangedBeforeItWasAskedIsNeverAsked() throws InterruptedException {
    desk.close();
    desk = desk(Duration.ofMillis(1500));
    for (int i = 1; i <= 20; i++) {
      desk.ask(about("a", i));
    }

    told.take();
    assertThat(asked).containsExactly(about("a", 20));
  }

  @Test
  void anAnswerThatIsNotWholeIsShownAndAskedForAgain() throws InterruptedException {
    lack = "1 of its 2 parts did not answer";
    desk.ask(about("a", 1));
    told.take();
    assertThat(troubles.take())
        .isEqualTo("the archive is incomplete: 1 of its 2 parts did not answer");
    asked.take();

    lack = null;
    assertThat(desk.ask(about("a", 1)).articles()).isEqualTo(having(1).articles());
    asked.take();
    told.take();
    assertThat(desk.ask(about("a", 1))).isEqualTo(having(1));
  }

  @Test
  void anArchiveThatFailsIsToldAndLeftAloneForAWhile() throws InterruptedException {
    trouble = "gone";
    desk.ask(about("a", 1));

    assertThat(troubles.take()).isEqualTo("gone");
    assertThat(desk.ask(about("a", 2))).isEqualTo(Answer.NOTHING);
    desk.close();
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(asked).hasSize(1);
  }
}
