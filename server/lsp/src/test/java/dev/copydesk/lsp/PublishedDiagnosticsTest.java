package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.range;
import static dev.copydesk.lsp.TestEditor.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor that does not ask is told. */
class PublishedDiagnosticsTest {

  private static final String URI = "file:///desk/draft.txt";

  @Test
  void aFindingIsToldWithEverythingTheEditorCanShow() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "plaintext", 7, "line one\nsome rubbish here");

      Diagnostic diagnostic = editor.diagnostics(URI, 7).get(0);

      assertThat(diagnostic.getRange()).isEqualTo(range(1, 5, 1, 12));
      assertThat(diagnostic.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
      assertThat(diagnostic.getSource()).isEqualTo("copydesk");
      assertThat(diagnostic.getCode().getLeft()).isEqualTo("words/rubbish");
      assertThat(diagnostic.getMessage().getLeft()).isEqualTo("found rubbish");
      assertThat(diagnostic.getTags()).containsExactly(DiagnosticTag.Unnecessary);
      assertThat(diagnostic.getCodeDescription().getHref())
          .isEqualTo(TestEditor.PAGES.resolve("words.md").toUri() + "#rubbish");
      assertThat(diagnostic.getData().toString()).contains("\"version\":7");
    }
  }

  @Test
  void wordsThatStayAreNotFaded() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "someone said so");
      assertThat(editor.diagnostics(URI, 1))
          .singleElement()
          .satisfies(
              diagnostic -> {
                assertThat(diagnostic.getTags()).isNull();
                assertThat(diagnostic.getSeverity()).isEqualTo(DiagnosticSeverity.Information);
              });
    }
  }

  @Test
  void everyChangeIsToldWithItsVersion() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "some rubbis");
      assertThat(editor.diagnostics(URI, 1)).isEmpty();

      editor.change(URI, 2, type(0, 11, 0, 11, "h"));
      assertThat(editor.diagnostics(URI, 2))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(0, 5, 0, 12));

      editor.change(URI, 3, type(0, 0, 0, 0, "\r\n"), type(1, 0, 1, 5, ""));
      assertThat(editor.diagnostics(URI, 3))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(1, 0, 1, 7));
    }
  }

  @Test
  void aPlaceBeforeTheTextIsTakenAsItsBeginning() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "some rubbish");
      editor.change(URI, 2, type(-3, 2, -1, -7, "rubbish and "));
      assertThat(editor.diagnostics(URI, 2))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(0, 0, 0, 7), range(0, 17, 0, 24));
    }
  }

  @Test
  void aNewerVersionEndsTheCheckOfAnOlderOne() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    TestRules.Words slow =
        new TestRules.Words(
            (prose, context) -> {
              while (prose.draft().version() == 2) {
                begun.countDown();
                context.checkCancelled();
                Thread.onSpinWait();
              }
              if (prose.draft().name().equals(URI)) {
                finished.incrementAndGet();
              }
            });
    try (TestEditor editor = TestEditor.of(slow)) {
      editor.open(URI, "rubbish 1");
      editor.diagnostics(URI, 1);
      int before = finished.get();

      editor.rewrite(URI, 2, "rubbish 2, which takes for ever to check");
      await(begun);
      editor.rewrite(URI, 3, "nothing to find");

      assertThat(editor.diagnostics(URI, 3)).isEmpty();
      assertThat(finished.get()).isEqualTo(before + 1);
      assertThat(editor.published())
          .extracting(PublishDiagnosticsParams::getVersion)
          .doesNotContain(2);
    }
  }

  @Test
  void aDraftThatIsClosedShowsNothingAnyMore() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "rubbish");
      assertThat(editor.diagnostics(URI, 1)).hasSize(1);

      editor.closeDraft(URI);

      assertThat(editor.published(sent -> sent.getVersion() == null).getDiagnostics()).isEmpty();
    }
  }

  @Test
  void aDraftThatIsOpenedAgainStartsAfresh() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, "rubbish");
      editor.closeDraft(URI);
      editor.open(URI, "plaintext", 5, "rubbish and more rubbish");
      assertThat(editor.diagnostics(URI, 5)).hasSize(2);
      assertThat(editor.published().get(editor.published().size() - 1).getVersion()).isEqualTo(5);
    }
  }

  @Test
  void aRuleThatThrowsTakesNothingElseDown() {
    try (TestEditor editor = TestEditor.of(new TestRules.Throwing(), new TestRules.Words())) {
      editor.open(URI, "rubbish");
      assertThat(editor.diagnostics(URI, 1)).hasSize(1);
      editor.rewrite(URI, 2, "");
      assertThat(editor.diagnostics(URI, 2)).isEmpty();
      assertThat(editor.leave()).isZero();
    }
  }

  @Test
  void aRuleThatFailsIsToldOnceHoweverOftenItFails() {
    try (TestEditor editor = TestEditor.of(new TestRules.Throwing(), new TestRules.Words())) {
      editor.open(URI, "rubbish");
      editor.diagnostics(URI, 1);
      editor.rewrite(URI, 2, "more rubbish");
      editor.diagnostics(URI, 2);
      assertThat(editor.said())
          .filteredOn(MessageParams.class::isInstance)
          .singleElement(InstanceOfAssertFactories.type(MessageParams.class))
          .satisfies(
              message -> {
                assertThat(message.getType()).isEqualTo(MessageType.Warning);
                assertThat(message.getMessage()).contains("throwing", URI, "on purpose");
              });
    }
  }

  @Test
  void aRuleThatCannotEvenBeLinkedTakesNothingElseDown() {
    TestRules.Words broken =
        new TestRules.Words(
            (prose, context) -> {
              if (prose.text().contains("old plugin")) {
                throw new NoSuchMethodError("made for another version");
              }
            });
    try (TestEditor editor = TestEditor.of(broken)) {
      editor.open(URI, "rubbish of an old plugin");
      editor.rewrite(URI, 2, "rubbish");
      assertThat(editor.diagnostics(URI, 2)).hasSize(1);
    }
  }

  @Test
  void aCopyInAnotherDraftIsToldWithItsPlace() {
    try (TestEditor editor = TestEditor.of(new TestRules.Echo())) {
      editor.open("file:///desk/one.txt", "alone\n\nThe river rose overnight.");
      editor.open("file:///desk/two.txt", "The river rose overnight.");

      List<Diagnostic> second = editor.diagnostics("file:///desk/two.txt", 1);

      assertThat(second)
          .singleElement()
          .satisfies(
              diagnostic ->
                  assertThat(diagnostic.getRelatedInformation())
                      .singleElement()
                      .satisfies(
                          related -> {
                            assertThat(related.getLocation().getUri())
                                .isEqualTo("file:///desk/one.txt");
                            assertThat(related.getLocation().getRange())
                                .isEqualTo(range(2, 0, 2, 25));
                          }));
      // The first draft is looked at again: it has a copy now, and later none.
      editor.published(
          sent -> sent.getUri().endsWith("one.txt") && !sent.getDiagnostics().isEmpty());
      int before = editor.published().size();
      editor.closeDraft("file:///desk/two.txt");
      editor.published(
          before, sent -> sent.getUri().endsWith("one.txt") && sent.getDiagnostics().isEmpty());
    }
  }

  @Test
  void aBrokenHouseStyleIsShownWhereItIsBroken(@TempDir Path folder) throws Exception {
    java.nio.file.Files.writeString(folder.resolve(".copydesk.yaml"), "rulez: {}\n");
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Words())) {
      String uri = folder.resolve("a.txt").toUri().toString();
      editor.open(uri, "rubbish");

      assertThat(editor.diagnostics(uri, 1)).hasSize(1);
      PublishDiagnosticsParams problem =
          editor.published(sent -> sent.getUri().endsWith(".copydesk.yaml"));
      assertThat(problem.getDiagnostics().get(0).getRange().getStart())
          .isEqualTo(range(0, 0, 0, 0).getStart());
      assertThat(problem.getDiagnostics().get(0).getMessage().getLeft()).contains("rulez");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
