package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRequestTest {

  @TempDir Path desk;

  @Test
  void theEntryIsAddedToWhatIsNotSavedYet() throws IOException {
    Path style = Files.writeString(desk.resolve(".copydesk.yaml"), "exclude: [a]\n");
    try (RawEditor editor = introduced()) {
      String open = "'open':[{'uri':'" + uri(style) + "','text':'exclude: [b]\\n'}]";
      editor.say(asking(uri(desk.resolve("draft.md")), open));

      JsonObject result = editor.answer(2).getAsJsonObject("result");

      assertThat(result.get("exists").getAsBoolean()).isTrue();
      assertThat(result.get("text").getAsString())
          .startsWith("exclude: [b]\n")
          .contains("- rule: words/rubbish", "words: \"rubbish\"", "reason: \"it is a quote\"");
      assertThat(style).hasContent("exclude: [a]\n");
    }
  }

  @Test
  void whereThereIsNoHouseStyleOneIsToBeMade() {
    try (RawEditor editor = introduced()) {
      editor.say(asking(uri(desk.resolve("draft.md")), "'open':[]"));

      JsonObject result = editor.answer(2).getAsJsonObject("result");

      assertThat(result.get("exists").getAsBoolean()).isFalse();
      assertThat(result.get("uri").getAsString()).endsWith(".copydesk.yaml");
      assertThat(desk).isEmptyDirectory();
    }
  }

  @Test
  void aBrokenHouseStyleAndADraftElsewhereAreAnsweredWithWhy() throws IOException {
    Files.writeString(desk.resolve(".copydesk.yaml"), "rules: [\n");
    try (RawEditor editor = introduced()) {
      editor.say(asking(uri(desk.resolve("draft.md")), "'open':[]"));
      assertThat(editor.answer(2).getAsJsonObject("error").get("message").getAsString())
          .contains("broken");
    }
    try (RawEditor editor = introduced()) {
      editor.say(asking("untitled:draft", "'open':[]"));
      assertThat(editor.answer(2).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32803);
    }
  }

  private RawEditor introduced() {
    return RawEditor.introduced(
        "{},'workspaceFolders':[{'uri':'" + uri(desk) + "','name':'desk'}]", new TestRules.Words());
  }

  private static String uri(Path path) {
    return path.toUri().toString();
  }

  private static String asking(String uri, String more) {
    return "{'jsonrpc':'2.0','id':2,'method':'copydesk/ignore','params':{'uri':'"
        + uri
        + "','rule':'words/rubbish','words':'rubbish','reason':'it is a quote',"
        + more
        + "}}";
  }
}
