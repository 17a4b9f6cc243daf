package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decided to keep quiet stays quiet where the draft goes. */
class RenamedDraftsTest {

  private static final String IGNORES =
      """
      ignore:
        - rule: words/rubbish
          words: "rubbish"
          reason: "the story is about it"
        - rule: words/credit
          words: "credit"
      """;

  @TempDir Path folder;

  @BeforeEach
  void twoDesks() throws IOException {
    Files.createDirectories(folder.resolve("politics/late"));
    Files.createDirectories(folder.resolve("culture"));
    Files.writeString(folder.resolve("politics/.copydesk.yaml"), IGNORES);
    Files.writeString(folder.resolve("politics/one.txt"), "some rubbish");
    Files.writeString(folder.resolve("politics/late/two.txt"), "some credit");
  }

  @Test
  void anIgnoreIsWrittenDownWhereTheDraftGoes() throws IOException {
    Path style = Files.writeString(folder.resolve("culture/.copydesk.yaml"), "exclude: [old]\n");
    try (TestEditor editor = editor()) {
      WorkspaceEdit edit = renamed(editor, "politics/one.txt", "culture/one.txt");

      TextDocumentEdit change = edit.getDocumentChanges().get(0).getLeft();
      assertThat(change.getTextDocument().getUri()).isEqualTo(style.toUri().toString());
      assertThat(EditsApplied.to("exclude: [old]\n", style.toUri().toString(), edit))
          .isEqualTo(
              """
              exclude: [old]
              ignore:
                - rule: words/rubbish
                  words: "rubbish"
                  reason: "the story is about it"
              """);
    }
  }

  @Test
  void aHouseStyleIsMadeWhereThereIsNone() {
    try (TestEditor editor = editor()) {
      WorkspaceEdit edit = renamed(editor, "politics/one.txt", "culture/one.txt");

      CreateFile made = (CreateFile) edit.getDocumentChanges().get(0).getRight();
      assertThat(made.getUri()).endsWith("/.copydesk.yaml");
      assertThat(edit.getDocumentChanges().get(1).getLeft().getTextDocument().getUri())
          .isEqualTo(made.getUri());
    }
  }

  @Test
  void theDraftsOfAFolderThatMovesKeepTheirIgnores() {
    try (TestEditor editor = editor()) {
      WorkspaceEdit edit = renamed(editor, "politics/late", "culture/late");

      assertThat(edit.toString()).contains("words/credit").doesNotContain("words/rubbish");
    }
  }

  @Test
  void nothingIsToDoWhereTheSameHouseStyleHoldsOrMovesAlong() {
    try (TestEditor editor = editor()) {
      assertThat(renamed(editor, "politics/one.txt", "politics/late/one.txt")).isNull();
      assertThat(renamed(editor, "politics", "state")).isNull();
    }
  }

  private TestEditor editor() {
    Consumer<InitializeParams> creating =
        introduction ->
            introduction
                .getCapabilities()
                .getWorkspace()
                .getWorkspaceEdit()
                .setResourceOperations(List.of("create"));
    TestEditor editor =
        TestEditor.of(Abilities.folders(folder).andThen(creating), new TestRules.Words());
    editor.said(MessageParams.class, said -> said.getMessage().startsWith("Read the drafts"));
    return editor;
  }

  private WorkspaceEdit renamed(TestEditor editor, String from, String to) {
    FileRename rename =
        new FileRename(
            folder.resolve(from).toUri().toString().replaceAll("/$", ""),
            folder.resolve(to).toUri().toString());
    return await(
        editor
            .server()
            .getWorkspaceService()
            .willRenameFiles(new RenameFilesParams(List.of(rename))));
  }
}
