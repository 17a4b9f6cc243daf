package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void aRuleIsExplainedByItsPage() {
    try (RawEditor editor = RawEditor.introduced("{}", new TestRules.Words())) {
      editor.say(asking(2, "copydesk/explain", "'code':'words/rubbish'"));
      editor.say(asking(3, "copydesk/explain", "'code':'nothing/known'"));

      JsonObject page = editor.answer(2).getAsJsonObject("result");
      assertThat(page.get("rule").getAsString()).isEqualTo("words");
      assertThat(page.get("markdown").getAsString()).startsWith("# ");
      assertThat(editor.answer(3).getAsJsonObject("error").get("code").getAsInt())
          .isEqualTo(-32602);
    }
  }

  @Test
  void theSchemaKnowsTheInstalledRules() {
    try (RawEditor editor = RawEditor.introduced("{}", new TestRules.Words())) {
      editor.say(asking(2, "copydesk/schema", ""));

      JsonObject schema = editor.answer(2).getAsJsonObject("result").getAsJsonObject("schema");
      assertThat(schema.toString()).contains("rubbish");
    }
  }

  private static String asking(int id, String method, String parameters) {
    return "{'jsonrpc':'2.0','id':%d,'method':'%s','params':{%s}}"
        .formatted(id, method, parameters);
  }
}
