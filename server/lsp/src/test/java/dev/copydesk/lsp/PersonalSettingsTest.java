package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person sets about the rules in their editor. */
class PersonalSettingsTest {

  private static final String SET =
      "{'copydesk': {'rules': {'words': {'severity': 'default',"
          + " 'kinds': {'rubbish': 'error', 'credit': 'default', 'someone': 'off'}}}}}";

  @TempDir Path desk;

  @Test
  void whatIsSetHoldsAndWhatIsLeftAtTheDefaultIsAsTheRuleHasIt() {
    assertThat(severities()).containsExactly(DiagnosticSeverity.Error, DiagnosticSeverity.Hint);
  }

  @Test
  void theHouseStyleComesBeforeIt() throws IOException {
    Files.writeString(desk.resolve(".copydesk.yaml"), "rules: {words: {kinds: {rubbish: info}}}\n");

    assertThat(severities())
        .containsExactly(DiagnosticSeverity.Information, DiagnosticSeverity.Hint);
  }

  @Test
  void aChangeWithoutSettingsReadsTheHouseStyleAnew() throws IOException {
    WorkspaceFolder folder = new WorkspaceFolder(desk.toUri().toString(), "desk");
    String uri = desk.resolve("draft.md").toUri().toString();
    try (TestEditor editor =
        TestEditor.of(
            introduction -> introduction.setWorkspaceFolders(List.of(folder)),
            new TestRules.Words())) {
      editor.open(uri, "A rubbish word.\n");
      editor.published(told -> told.getUri().equals(uri) && told.getDiagnostics().size() == 1);
      Files.writeString(
          desk.resolve(".copydesk.yaml"), "rules: {words: {kinds: {rubbish: error}}}\n");

      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams());

      editor.published(
          told ->
              told.getUri().equals(uri)
                  && told.getDiagnostics().stream()
                      .anyMatch(it -> it.getSeverity() == DiagnosticSeverity.Error));
    }
  }

  @Test
  void whatShowsTheSameUnderAnotherStyleKeepsItsIds() {
    String uri = desk.resolve("draft.md").toUri().toString();
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(uri, "A rubbish word.\n");
      Diagnostic first =
          editor.published(told -> told.getUri().equals(uri)).getDiagnostics().get(0);
      int before = editor.published().size();

      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));

      assertThat(
              editor.published(before, told -> told.getUri().equals(uri)).getDiagnostics().get(0))
          .isEqualTo(first);
    }
  }

  private List<DiagnosticSeverity> severities() {
    WorkspaceFolder folder = new WorkspaceFolder(desk.toUri().toString(), "desk");
    String uri = desk.resolve("draft.md").toUri().toString();
    try (TestEditor editor =
        TestEditor.of(
            introduction -> introduction.setWorkspaceFolders(List.of(folder)),
            new TestRules.Words())) {
      JsonObject settings = JsonParser.parseString(SET.replace('\'', '"')).getAsJsonObject();
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(settings));
      editor.open(uri, "A rubbish word, a credit, someone.\n");
      return editor
          .published(told -> told.getUri().equals(uri) && told.getDiagnostics().size() == 2)
          .getDiagnostics()
          .stream()
          .map(Diagnostic::getSeverity)
          .toList();
    }
  }
}
