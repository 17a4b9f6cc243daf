package dev.copydesk.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Writes an annotated edit with its annotation where the protocol's classes declare a plain one: by
 * itself LSP4J writes what is declared, and the editor would not ask before it makes the edit.
 */
final class WholeEdits implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // the only type let through is TextEdit
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (type.getRawType() != TextEdit.class) {
      return null;
    }
    TypeAdapter<TextEdit> plain = (TypeAdapter<TextEdit>) gson.getDelegateAdapter(this, type);
    TypeAdapter<AnnotatedTextEdit> annotated = gson.getAdapter(AnnotatedTextEdit.class);
    return (TypeAdapter<T>)
        new TypeAdapter<TextEdit>() {
          @Override
          public void write(JsonWriter out, TextEdit edit) throws IOException {
            if (edit instanceof AnnotatedTextEdit whole) {
              annotated.write(out, whole);
            } else {
              plain.write(out, edit);
            }
          }

          @Override
          public TextEdit read(JsonReader in) throws IOException {
            return plain.read(in);
          }
        };
  }
}
