package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edits as an editor gets them, letter by letter: what it is asked is asked in JSON. */
class EditsOnTheWireTest {

  private static final String CAPABILITIES =
      "{'textDocument':{'publishDiagnostics':{'versionSupport':true,'dataSupport':true},"
          + "'codeAction':{'codeActionLiteralSupport':{'codeActionKind':{'valueSet':['quickfix']}}}},"
          + "'workspace':{'workspaceEdit':{'documentChanges':true,"
          + "'changeAnnotationSupport':{'groupsOnLabel':true}}}}";

  @Test
  void anEditThatNeedsADecisionNamesItsAnnotation() {
    JsonObject edit = editOf("a credit", "Remove the credit");

    assertThat(edits(edit).get(0).getAsJsonObject().get("annotationId").getAsString())
        .isIn(edit.getAsJsonObject("changeAnnotations").keySet());
  }

  @Test
  void anEditThatIsSafeIsAPlainOne() {
    JsonObject edit = editOf("some rubbish", "Remove the rubbish");

    assertThat(edits(edit).get(0).getAsJsonObject().keySet())
        .isEqualTo(java.util.Set.of("range", "newText"));
    assertThat(edit.has("changeAnnotations")).isFalse();
  }

  private static JsonObject editOf(String text, String title) {
    try (RawEditor editor = RawEditor.introduced(CAPABILITIES, new TestRules.Words())) {
      editor.open("file:///a.txt", text);
      editor.say(
          "{'jsonrpc':'2.0','id':2,'method':'textDocument/codeAction','params':{'textDocument':"
              + "{'uri':'file:///a.txt'},'range':{'start':{'line':0,'character':0},"
              + "'end':{'line':0,'character':99}},'context':{'diagnostics':[]}}}");
      List<JsonObject> actions =
          editor.answer(2).getAsJsonArray("result").asList().stream()
              .map(action -> action.getAsJsonObject())
              .filter(action -> action.get("title").getAsString().equals(title))
              .toList();
      assertThat(actions).hasSize(1);
      return actions.get(0).getAsJsonObject("edit");
    }
  }

  private static JsonArray edits(JsonObject edit) {
    return edit.getAsJsonArray("documentChanges").get(0).getAsJsonObject().getAsJsonArray("edits");
  }
}
