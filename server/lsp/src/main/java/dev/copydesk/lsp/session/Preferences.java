package dev.copydesk.lsp.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person set in the editor for themself, as against the house style, which all share. Read
 * from the section {@code copydesk} of the editor's settings; what is not set there, or not of the
 * right type, is as it was declared. Safe on several threads.
 */
public final class Preferences {

  /** So long what is found at the caret waits where nobody said otherwise. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** Nobody writes at a sentence for longer. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private volatile boolean waits = true;
  private volatile Duration wait = WAIT;
  private volatile boolean lenses = true;
  private volatile boolean speakers;
  private volatile boolean traces;
  private volatile String style = "{}";

  /** Whether findings wait while the sentence that they stand in is being typed. */
  public boolean waitsWhileTyping() {
    return waits;
  }

  /** How long it waits at most, where nothing else ends the wait. */
  public Duration longestWait() {
    return wait;
  }

  /** Whether a line above a copied passage says where else it stands. */
  public boolean showsLenses() {
    return lenses;
  }

  /** Whether whose words a quote is taken for is named beside it. */
  public boolean showsSpeakers() {
    return speakers;
  }

  /** Whether the editor wants to know what the server does. */
  public boolean traces() {
    return traces;
  }

  /**
   * What the person set about the rules, as a configuration in JSON. What is left at "default" is
   * not in it.
   */
  public String style() {
    return style;
  }

  /** Takes the protocol's trace value. */
  public void trace(@Nullable String value) {
    traces = value != null && !value.equals("off");
  }

  /**
   * Takes settings.
   *
   * @param settings the section itself, or an object that has it
   */
  public void take(@Nullable Object settings) {
    if (settings instanceof JsonObject object) {
      JsonElement section = object.get("copydesk");
      JsonObject own = section instanceof JsonObject inner ? inner : object;
      waits = flag(own, "waitWhileTyping", true);
      wait = seconds(own, "waitSeconds");
      lenses = flag(own, "copyLenses", true);
      speakers = flag(own, "speakerHints", false);
      style = own.get("rules") instanceof JsonObject rules ? style(rules) : "{}";
    }
  }

  /** Of each rule what was set; nothing where nothing was. */
  private static String style(JsonObject rules) {
    JsonObject set = new JsonObject();
    rules.asMap().forEach((rule, values) -> set(values).ifPresent(own -> set.add(rule, own)));
    JsonObject all = new JsonObject();
    if (!set.isEmpty()) {
      all.add("rules", set);
    }
    return all.toString();
  }

  private static Optional<JsonElement> set(JsonElement value) {
    if (!(value instanceof JsonObject object)) {
      boolean isSet = !value.isJsonNull() && !value.equals(new JsonPrimitive("default"));
      return isSet ? Optional.of(value) : Optional.empty();
    }
    JsonObject own = new JsonObject();
    object.asMap().forEach((key, inner) -> set(inner).ifPresent(it -> own.add(key, it)));
    return own.isEmpty() ? Optional.empty() : Optional.of(own);
  }

  private static Duration seconds(JsonObject settings, String name) {
    if (settings.get(name) instanceof JsonPrimitive value && value.isNumber()) {
      double seconds = value.getAsDouble();
      if (seconds >= 0 && seconds <= LONGEST_WAIT.toSeconds()) {
        return Duration.ofMillis(Math.round(seconds * 1000));
      }
    }
    return WAIT;
  }

  private static boolean flag(JsonObject settings, String name, boolean otherwise) {
    return settings.get(name) instanceof JsonPrimitive value && value.isBoolean()
        ? value.getAsBoolean()
        : otherwise;
  }
}
