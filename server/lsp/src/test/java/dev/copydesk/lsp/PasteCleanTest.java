package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class PasteCleanTest {

  @Test
  void aPastedTextComesBackWithoutWhatCanSafelyGo() {
    try (RawEditor editor = introduced()) {
      editor.say(asking("'text':'A rubbish word, a credit.','languageId':'plaintext'"));

      JsonObject result = editor.answer(2).getAsJsonObject("result");

      assertThat(result.get("text").getAsString()).isEqualTo("A word, a credit.");
      JsonArray removed = result.getAsJsonArray("removed");
      assertThat(removed).hasSize(1);
      JsonObject part = removed.get(0).getAsJsonObject();
      assertThat(part.get("words").getAsString()).isEqualTo("rubbish");
      assertThat(part.get("offset").getAsInt()).isEqualTo(2);
      assertThat(part.getAsJsonArray("findings").get(0).getAsJsonObject().get("code").getAsString())
          .isEqualTo("words/rubbish");
    }
  }

  @Test
  void aTextWithNothingToTakeComesBackAsItWas() {
    try (RawEditor editor = introduced()) {
      editor.say(asking("'text':'Nothing here.\\n'"));

      JsonObject result = editor.answer(2).getAsJsonObject("result");

      assertThat(result.get("text").getAsString()).isEqualTo("Nothing here.\n");
      assertThat(result.getAsJsonArray("removed")).isEmpty();
    }
  }

  @Test
  void aRequestWithoutATextIsAnsweredWithAnError() {
    try (RawEditor editor = introduced()) {
      editor.say(asking("'text':7"));
      editor.say("{'jsonrpc':'2.0','id':3,'method':'copydesk/clean','params':[]}");

      assertThat(editor.answer(2).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32602);
      assertThat(editor.answer(3).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32602);
    }
  }

  private static RawEditor introduced() {
    return RawEditor.introduced("{}", new TestRules.Words());
  }

  private static String asking(String parameters) {
    return "{'jsonrpc':'2.0','id':2,'method':'copydesk/clean','params':{" + parameters + "}}";
  }
}
