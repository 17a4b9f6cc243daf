package dev.copydesk.lsp.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the editor says, message by message. One that cannot be understood is answered with
 * the protocol's error, by its id where it has one, and the next is read.
 */
final class MessageReader {

  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8");

  private final FrameReader frames;
  private final MessageJsonHandler json;
  private final MessageConsumer server;
  private final MessageConsumer answers;

  /**
   * The protocol lets its settings be null, as clients send them that only say that something
   * changed; LSP4J does not.
   */
  private static final String SETTINGS_CHANGED = "workspace/didChangeConfiguration";

  private final ReflectiveMessageValidator validator = new ReflectiveMessageValidator();

  /**
   * @param server takes what was understood
   * @param answers takes the errors
   */
  MessageReader(
      FrameReader frames,
      MessageJsonHandler json,
      MessageConsumer server,
      MessageConsumer answers) {
    this.frames = frames;
    this.json = json;
    this.server = server;
    this.answers = answers;
  }

  /**
   * Reads until the stream ends.
   *
   * @throws LostFraming if no message can be told from the next any more
   */
  void listen() throws IOException {
    for (FrameReader.Frame frame = frames.next(); frame != null; frame = frames.next()) {
      read(frame);
    }
  }

  private void read(FrameReader.Frame frame) {
    JsonElement sent;
    try {
      if (!CHARSETS.contains(frame.charset())) {
        refuse(null, ResponseErrorCode.InvalidRequest, "messages are read in UTF-8 alone");
        return;
      }
      sent = parsed(frame.body());
    } catch (CharacterCodingException e) {
      refuse(null, ResponseErrorCode.ParseError, "not UTF-8");
      return;
    } catch (IOException | JsonParseException | StackOverflowError e) {
      refuse(null, ResponseErrorCode.ParseError, "not JSON" + place(e));
      return;
    }
    if (sent instanceof JsonObject message) {
      take(message);
    } else {
      refuse(null, ResponseErrorCode.InvalidRequest, "a message is one JSON object");
    }
  }

  private static JsonElement parsed(byte[] body) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    JsonElement sent = JsonParser.parseReader(reader);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonParseException("something stands behind the message");
    }
    return sent;
  }

  /** The parser's message without the advice for its programmers: where it stopped. */
  private static String place(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    int at = message.indexOf(" at line ");
    int end = message.indexOf(" path ", at);
    return at < 0 ? "" : "," + (end < 0 ? message.substring(at) : message.substring(at, end));
  }

  private static @Nullable String method(JsonObject sent) {
    JsonElement method = sent.get("method");
    return method == null ? null : method.getAsString();
  }

  private void take(JsonObject sent) {
    JsonElement id = sent.get("id");
    if (id != null && !isId(id)) {
      refuse(null, ResponseErrorCode.InvalidRequest, "an id is a text or a whole number");
      return;
    }
    if (sent.has("method") && !isText(sent.get("method"))) {
      refuse(id, ResponseErrorCode.InvalidRequest, "a method is a text");
      return;
    }
    boolean isResponse = !sent.has("method");
    if (isResponse && id == null) {
      refuse(null, ResponseErrorCode.InvalidRequest, "neither a method nor an id");
      return;
    }
    Message message;
    try {
      message = json.getGson().fromJson(sent, Message.class);
      if (!isResponse && !SETTINGS_CHANGED.equals(method(sent))) {
        validator.consume(message);
      }
    } catch (MessageIssueException e) {
      misunderstood(id, isResponse, e.getIssues().get(0).getText());
      return;
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever the many adapters throw at a value of a type that they did not expect.
      misunderstood(id, isResponse, String.valueOf(e.getMessage()));
      return;
    }
    server.consume(message);
  }

  /** Whoever waits for an answer is told that there is none. A notification nobody waits for. */
  private void misunderstood(@Nullable JsonElement id, boolean isResponse, String why) {
    if (id == null) {
      return;
    }
    if (isResponse) {
      server.consume(error(id, ResponseErrorCode.InvalidParams, why));
    } else {
      refuse(id, ResponseErrorCode.InvalidParams, why);
    }
  }

  private void refuse(@Nullable JsonElement id, ResponseErrorCode code, String why) {
    answers.consume(error(id, code, why));
  }

  private static ResponseMessage error(
      @Nullable JsonElement id, ResponseErrorCode code, String why) {
    ResponseMessage answer = new ResponseMessage();
    if (id instanceof JsonPrimitive written) {
      if (written.isString()) {
        answer.setId(written.getAsString());
      } else {
        answer.setId(written.getAsInt());
      }
    }
    answer.setError(new ResponseError(code, why, null));
    return answer;
  }

  private static boolean isText(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive text && text.isString();
  }

  private static boolean isId(JsonElement id) {
    return isText(id)
        || (id instanceof JsonPrimitive number
            && number.isNumber()
            && number.getAsString().matches("-?\\d{1,9}|-?1\\d{9}"));
  }
}
