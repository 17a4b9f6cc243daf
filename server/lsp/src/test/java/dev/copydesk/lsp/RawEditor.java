package dev.copydesk.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.rule.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** An editor for tests that sends whatever bytes it is told to, and reads what comes back. */
final class RawEditor implements AutoCloseable {

  private final OutputStream toServer;
  private final InputStream fromServer;
  private final CompletableFuture<Integer> exitCode;
  private final List<JsonObject> heard = new ArrayList<>();

  RawEditor(Rule... rules) {
    try {
      Pipe there = Pipe.open();
      Pipe back = Pipe.open();
      toServer = Channels.newOutputStream(there.sink());
      fromServer = new BufferedInputStream(Channels.newInputStream(back.source()));
      exitCode =
          CompletableFuture.supplyAsync(
              () -> {
                OutputStream out = Channels.newOutputStream(back.sink());
                try (out) {
                  return EditorDoor.run(
                      Channels.newInputStream(there.source()),
                      out,
                      () -> new Plugins.Loaded(List.of(rules), List.of()),
                      new Program("test", null));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Introduced with nothing but what {@code capabilities} says. */
  static RawEditor introduced(String capabilities, Rule... rules) {
    RawEditor editor = new RawEditor(rules);
    editor.say(
        "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':null,'rootUri':null,"
            + "'capabilities':"
            + capabilities
            + "}}");
    editor.answer(1);
    editor.say("{'jsonrpc':'2.0','method':'initialized','params':{}}");
    return editor;
  }

  /** Sends bytes as they are. */
  void send(byte[] bytes) {
    try {
      toServer.write(bytes);
      toServer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void send(String bytes) {
    send(bytes.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a message, well framed; single quotes stand for double ones. */
  void say(String message) {
    send(framed(message.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] framed(byte[] body) {
    byte[] header =
        ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[header.length + body.length];
    System.arraycopy(header, 0, whole, 0, header.length);
    System.arraycopy(body, 0, whole, header.length, body.length);
    return whole;
  }

  void open(String uri, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", "plaintext");
    document.addProperty("version", 1);
    document.addProperty("text", text);
    say(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':"
            + document
            + "}}");
  }

  /** The answer to the question with this id. */
  JsonObject answer(int id) {
    return hear(
        message ->
            !message.has("method") && new JsonPrimitive(id).equals(number(message.get("id"))));
  }

  /** An error that names no question. */
  JsonObject errorWithoutId() {
    return hear(message -> message.has("error") && !(message.get("id") instanceof JsonPrimitive));
  }

  /** The first message, heard already or still to come, that is as wanted. */
  JsonObject hear(Predicate<JsonObject> wanted) {
    for (JsonObject message : heard) {
      if (wanted.test(message)) {
        return message;
      }
    }
    while (true) {
      JsonObject message = next();
      heard.add(message);
      if (wanted.test(message)) {
        return message;
      }
    }
  }

  int exitCode() {
    return TestEditor.await(exitCode);
  }

  @Override
  public void close() {
    try {
      toServer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestEditor.await(exitCode);
  }

  private JsonObject next() {
    return TestEditor.await(CompletableFuture.supplyAsync(this::read));
  }

  private JsonObject read() {
    try {
      int length = -1;
      for (String line = line(); !line.isEmpty(); line = line()) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
      byte[] body = fromServer.readNBytes(length);
      return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = fromServer.read(); b != '\n'; b = fromServer.read()) {
      if (b < 0) {
        throw new IOException("the server has ended");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  private static JsonElement number(JsonElement id) {
    return id instanceof JsonPrimitive p && p.isNumber() ? new JsonPrimitive(p.getAsInt()) : id;
  }
}
