package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.copydesk.core.check.Plugins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Says to a server, byte by byte, what an editor said, and holds it to what it answers. A line of
 * the trace that begins with "&gt;" goes to the server; one that begins with "&lt;" is waited for,
 * and what it has must be in the answer; "*" stands for any value.
 */
class ReplayedTraceTest {

  @Test
  void aSessionOfAnEditorIsAnsweredAsItWas() throws IOException {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    Thread server =
        new Thread(
            () ->
                EditorDoor.run(
                    Channels.newInputStream(there.source()),
                    Channels.newOutputStream(back.sink()),
                    () -> new Plugins.Loaded(List.of(new TestRules.Words()), List.of()),
                    new Program("test", null)));
    server.start();
    InputStream answers = Channels.newInputStream(back.source());
    try (var says = Channels.newOutputStream(there.sink())) {
      for (String line : trace()) {
        if (line.startsWith(">")) {
          byte[] message = line.substring(1).strip().getBytes(StandardCharsets.UTF_8);
          says.write(("Content-Length: " + message.length + "\r\n\r\n").getBytes());
          says.write(message);
          says.flush();
        } else if (line.startsWith("<")) {
          JsonElement expected = JsonParser.parseString(line.substring(1));
          JsonElement answer = read(answers);
          assertThat(has(answer, expected)).as("%s%nin answer to %s", answer, line).isTrue();
        }
      }
    }
  }

  private static List<String> trace() throws IOException {
    try (InputStream in = ReplayedTraceTest.class.getResourceAsStream("trace.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static JsonElement read(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      length = Integer.parseInt(header.substring("Content-Length: ".length()));
    }
    return JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      assertThat(b).as("the server left").isNotNegative();
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }

  private static boolean has(JsonElement answer, JsonElement expected) {
    if (expected instanceof JsonObject object) {
      return answer instanceof JsonObject actual
          && object.entrySet().stream()
              .allMatch(
                  entry ->
                      actual.has(entry.getKey())
                          && has(actual.get(entry.getKey()), entry.getValue()));
    }
    if (expected.isJsonArray()) {
      if (!answer.isJsonArray()
          || answer.getAsJsonArray().size() != expected.getAsJsonArray().size()) {
        return false;
      }
      for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
        if (!has(answer.getAsJsonArray().get(i), expected.getAsJsonArray().get(i))) {
          return false;
        }
      }
      return true;
    }
    boolean any = expected.isJsonPrimitive() && expected.getAsString().equals("*");
    return any || expected.equals(answer);
  }
}
