package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that lies in a folder, and no draft, keeps another draft from being checked. */
class HostileWorkspaceTest {

  private static final String OFF = "rules: { words: off }\n";

  @TempDir Path folder;

  @Test
  void aBrokenHouseStyleIsShownThoughNoDraftIsOpen() throws IOException {
    String style = write(".copydesk.yaml", "rules: [\n");
    try (TestEditor editor = editor()) {
      assertThat(editor.published(sent -> sent.getUri().equals(style)).getDiagnostics()).hasSize(1);
    }
  }

  @Test
  void whileTheHouseStyleIsBrokenTheLastGoodOneHolds() throws IOException {
    String style = write(".copydesk.yaml", OFF);
    String draft = folder.resolve("a.txt").toUri().toString();
    try (TestEditor editor = editor()) {
      editor.open(draft, "rubbish");
      assertThat(editor.diagnostics(draft, 1)).isEmpty();

      write(".copydesk.yaml", OFF + " bad: [");
      editor.tell(style, FileChangeType.Changed);
      editor.published(sent -> sent.getUri().equals(style) && !sent.getDiagnostics().isEmpty());
      editor.rewrite(draft, 2, "more rubbish");
      assertThat(editor.diagnostics(draft, 2)).isEmpty();

      int before = editor.published().size();
      write(".copydesk.yaml", "");
      editor.tell(style, FileChangeType.Changed);
      editor.published(
          before, sent -> sent.getUri().equals(draft) && sent.getDiagnostics().size() == 1);
    }
  }

  @Test
  void nothingIsWrittenOutsideTheWorkspace(@TempDir Path elsewhere) throws IOException {
    String outside = elsewhere.resolve("b.txt").toUri().toString();
    try (TestEditor editor = editor()) {
      editor.open(outside, "some rubbish");
      List<Diagnostic> found = editor.diagnostics(outside, 1);
      assertThat(editor.actions(outside, found.get(0).getRange(), found))
          .extracting(action -> action.getTitle())
          .noneMatch(title -> title.startsWith("Ignore"));

      JsonObject argument = new JsonObject();
      argument.addProperty("uri", outside);
      argument.addProperty("rule", "words");
      argument.addProperty("words", "rubbish");
      Object done =
          TestEditor.await(
              editor
                  .server()
                  .getWorkspaceService()
                  .executeCommand(new ExecuteCommandParams("copydesk.ignore", List.of(argument))));

      assertThat(done.toString()).isEqualTo("false");
      try (var files = Files.list(elsewhere)) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Test
  void manyFilesThatChangeOneByOneAreTakenUpTogether() throws IOException {
    for (int i = 0; i < 200; i++) {
      write("d" + i + ".txt", "Draft " + i + ".\n");
    }
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Echo())) {
      editor.said(ProgressParams.class, HostileWorkspaceTest::isEnd);
      String same = "The same words in a new draft.";
      String uri = write("new.txt", same);
      for (int i = 0; i < 200; i++) {
        write("d" + i + ".txt", same + "\n");
        editor.tell(folder.resolve("d" + i + ".txt").toUri().toString(), FileChangeType.Changed);
      }
      editor.open(uri, same);

      editor.published(
          sent ->
              sent.getUri().equals(uri)
                  && !sent.getDiagnostics().isEmpty()
                  && sent.getDiagnostics().get(0).getRelatedInformation().size() == 200);
      assertThat(editor.said().stream().filter(HostileWorkspaceTest::isBegin).count())
          .isLessThan(20);
    }
  }

  @Test
  void aFileTooLargeToBeADraftIsPassedOverAndSaid() throws IOException {
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw")) {
      large.setLength(17 << 20);
    }
    String one = write("one.txt", "The same words.");
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Echo())) {
      String two = folder.resolve("two.txt").toUri().toString();
      editor.said(MessageParams.class, said -> said.getMessage().contains("large.txt"));
      editor.open(two, "The same words.");

      editor.published(sent -> sent.getUri().equals(two) && !sent.getDiagnostics().isEmpty());
      assertThat(one).isNotEmpty();
    }
  }

  @Test
  void aDraftTooLongToBeCheckedIsDeclinedAndSaid() {
    try (TestEditor editor = editor()) {
      editor.open("file:///long.txt", "rubbish ".repeat((16 << 20) / 8 + 1));
      editor.open("file:///short.txt", "rubbish");

      assertThat(editor.diagnostics("file:///short.txt", 1)).hasSize(1);
      assertThat(editor.diagnostics("file:///long.txt", 1)).isEmpty();
      editor.said(MessageParams.class, said -> said.getMessage().startsWith("long.txt is longer"));
    }
  }

  @Test
  void aLongCheckDoesNotHoldUpAShortDraft() {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch running = new CountDownLatch(1);
    TestRules.Words slow =
        new TestRules.Words(
            (prose, context) -> {
              if (prose.draft().name().endsWith("long.txt") && begun.getAndIncrement() == 0) {
                running.countDown();
                while (true) {
                  context.checkCancelled();
                }
              }
            });
    try (TestEditor editor = TestEditor.of(slow)) {
      editor.open("file:///long.txt", "rubbish " + "and more of it ".repeat(1_000));
      TestEditor.waitFor(running);
      editor.open("file:///short.txt", "rubbish");

      assertThat(editor.diagnostics("file:///short.txt", 1)).hasSize(1);
      assertThat(editor.diagnostics("file:///long.txt", 1)).hasSize(1);
    }
  }

  @Test
  void aRuleThatIsStuckWhileTheServerWarmsUpHoldsUpNoDraft() {
    CountDownLatch found = new CountDownLatch(1);
    TestRules.Words stuck =
        new TestRules.Words(
            (prose, context) -> {
              if (prose.draft().name().equals("short.md")) {
                TestEditor.waitFor(found);
              }
            });
    try (TestEditor editor = TestEditor.of(stuck)) {
      editor.open("file:///one.txt", "rubbish");
      assertThat(editor.diagnostics("file:///one.txt", 1)).hasSize(1);
      found.countDown();
    }
  }

  private TestEditor editor() {
    return TestEditor.of(Abilities.folders(folder), new TestRules.Words());
  }

  private static boolean isBegin(Object said) {
    return said instanceof ProgressParams progress
        && progress.getValue().getLeft() instanceof WorkDoneProgressBegin;
  }

  private static boolean isEnd(ProgressParams said) {
    return said.getValue().getLeft() instanceof WorkDoneProgressEnd;
  }

  /** Gives the file's URI. */
  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toUri().toString();
  }
}
