package dev.copydesk.cli.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** JSON objects, each on a line of its own or all in one list. */
final class JsonSource implements Source {

  private static final Map<String, Clipping.Field> FIELDS =
      Map.ofEntries(
          Map.entry("id", Clipping.Field.ID),
          Map.entry("title", Clipping.Field.TITLE),
          Map.entry("headline", Clipping.Field.TITLE),
          Map.entry("outlet", Clipping.Field.OUTLET),
          Map.entry("publisher", Clipping.Field.OUTLET),
          Map.entry("date", Clipping.Field.DATE),
          Map.entry("link", Clipping.Field.LINK),
          Map.entry("url", Clipping.Field.LINK),
          Map.entry("language", Clipping.Field.LANGUAGE),
          Map.entry("rights", Clipping.Field.RIGHTS),
          Map.entry("text", Clipping.Field.TEXT),
          Map.entry("body", Clipping.Field.TEXT));

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  @Override
  public void read(InputStream in, String name, Clipping defaults, Taker taker) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          taker.take(article(json, defaults));
        }
      }
    }
  }

  private static Clipping article(JsonParser json, Clipping defaults) throws IOException {
    Clipping clipping = new Clipping(defaults);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Clipping.Field field = FIELDS.get(json.currentName());
      JsonToken value = json.nextToken();
      if (field != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        clipping.set(field, json.getText());
      } else if (field == null && json.currentName().equals("html") && value.isScalarValue()) {
        clipping.setHtml(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return clipping;
  }
}
