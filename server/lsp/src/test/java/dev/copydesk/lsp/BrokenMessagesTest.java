package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the server answers the next question, or ends and says so. */
class BrokenMessagesTest {

  private static final String HOVER =
      "{'jsonrpc':'2.0','id':7,'method':'textDocument/hover','params':"
          + "{'textDocument':{'uri':'file:///none.txt'},'position':{'line':0,'character':0}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'jsonrpc':                                                 | ParseError",
        "[[[                                                         | ParseError",
        "NaN                                                         | ParseError",
        "null                                                        | InvalidRequest",
        "[]                                                          | InvalidRequest",
        "{}                                                          | InvalidRequest",
        "{'jsonrpc':'2.0','method':'shutdown','id':[]}               | InvalidRequest",
        "{'jsonrpc':'2.0','method':'shutdown','id':1e400}            | InvalidRequest",
        "{'jsonrpc':'2.0','method':'shutdown','id':null}             | InvalidRequest",
      })
  void aMessageThatIsNoMessageIsAnsweredWithoutAnId(String message, ResponseErrorCode code) {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.say(message.strip());
      editor.say(HOVER);

      assertThat(code(editor.errorWithoutId())).isEqualTo(code.getValue());
      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'textDocument/none','params':{}                              | MethodNotFound",
        "'','params':{}                                               | MethodNotFound",
        "5                                                            | InvalidRequest",
        "'textDocument/didClose','params':{'textDocument':{'uri':''}} | InvalidRequest",
        "'textDocument/hover','params':5                              | InvalidParams",
        "'textDocument/hover','params':{}                             | InvalidParams",
        "'textDocument/hover','params':{'textDocument':{'uri':'x'},'position':{'line':'x'}}|InvalidParams",
        "'textDocument/completion','params':{'textDocument':{'uri':'x'},'position':{'line':0,'character':0}}|MethodNotFound",
        "'workspace/willDeleteFiles','params':{'files':[]}            | MethodNotFound",
        "'codeAction/resolve','params':{}                             | InvalidParams",
        "'workspace/executeCommand','params':{'command':'none'}       | InvalidParams",
        "'workspace/executeCommand','params':{'command':'copydesk.show'}|InvalidParams",
        "'workspace/executeCommand','params':{'command':'copydesk.ignore'}|InvalidParams",
        "'workspace/executeCommand','params':{'command':'copydesk.show','arguments':[5]}|InvalidParams",
        "'workspace/executeCommand','params':{'command':'copydesk.show','arguments':[{'uri':'x','startLine':'one'}]}|InvalidParams",
        "'workspace/executeCommand','params':{'command':'copydesk.ignore','arguments':[{'uri':[],'rule':'a','words':'b'}]}|InvalidParams",
      })
  void aQuestionThatCannotBeAnsweredIsToldWhy(String method, ResponseErrorCode code) {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.say("{'jsonrpc':'2.0','id':5,'method':" + method.strip() + "}");
      editor.say(HOVER);

      assertThat(code(editor.answer(5))).isEqualTo(code.getValue());
      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @Test
  void aLongMessageWithOneWrongTypeCostsItselfAlone() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.say(
          "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':"
              + "{'uri':'file:///a.txt','languageId':'plaintext','version':'x','text':'"
              + "words ".repeat(50_000)
              + "'}}}");
      editor.say(HOVER);

      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @Test
  void deepNestingIsNoMessage() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.say(
          "{'jsonrpc':'2.0','id':5,'method':'textDocument/hover','params':"
              + "[".repeat(200_000)
              + "]".repeat(200_000)
              + "}");
      editor.say(HOVER);

      assertThat(code(editor.errorWithoutId())).isEqualTo(ResponseErrorCode.ParseError.getValue());
      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @Test
  void lettersThatAreNotUtf8AreNoMessage() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.send(
          RawEditor.framed(
              "{\"jsonrpc\":\"2.0\",\"method\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
      editor.say(HOVER);

      assertThat(code(editor.errorWithoutId())).isEqualTo(ResponseErrorCode.ParseError.getValue());
      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-length: %d\r\n\r\n",
        "Content-Length: %d\n\n",
        "X-Other: 1\r\nContent-Length: %d\r\n\r\n",
        "Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
      })
  void headersAreReadAsTheyMayBeWritten(String header) {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      String body = HOVER.replace('\'', '"');
      editor.send(header.formatted(body.length()) + body);

      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @Test
  void aForeignCharsetIsRefusedAndTheNextMessageRead() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.send("Content-Length: 2\r\nContent-Type: a; charset=klingon\r\n\r\n{}");
      editor.say(HOVER);

      assertThat(code(editor.errorWithoutId()))
          .isEqualTo(ResponseErrorCode.InvalidRequest.getValue());
      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -5\r\n\r\n{}",
        "Content-Length: abc\r\n\r\n{}",
        "Content-Length: 2147483647\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n{}",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "\r\n\r\n{}",
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "no header at all\r\n\r\n{}",
      })
  void whereMessagesCannotBeToldApartTheServerEndsWithOne(String bytes) {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.send(bytes);

      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aHeaderWithoutAnEndIsNotReadForEver() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.send("X".repeat(20_000));

      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shutdown", "initialize"})
  void aQuestionWithoutAnIdDoesNothing(String method) {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      editor.say(
          "{'jsonrpc':'2.0','method':'" + method + "','params':{'capabilities':{},'x':null}}");
      editor.say(HOVER);

      assertThat(editor.answer(7).has("error")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///none/such.txt", "untitled:none", "file:///", "%%%", ""})
  void aDraftThatIsNotThereHasNothingToShow(String uri) {
    try (RawEditor editor = RawEditor.introduced("{'textDocument':{'diagnostic':{}}}")) {
      editor.say(
          "{'jsonrpc':'2.0','id':5,'method':'textDocument/diagnostic','params':"
              + "{'textDocument':{'uri':'"
              + uri
              + "'}}}");

      JsonObject report = editor.answer(5).getAsJsonObject("result");
      assertThat(report.getAsJsonArray("items")).isEmpty();
    }
  }

  private static int code(JsonObject answer) {
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }
}
