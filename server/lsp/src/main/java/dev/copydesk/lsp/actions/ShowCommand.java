package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import dev.copydesk.lsp.draft.Places;
import dev.copydesk.lsp.session.Session;
import java.util.List;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;

/** "Open the other copy": shows a place in another draft. */
public final class ShowCommand {

  public static final String NAME = "copydesk.show";

  private final Session session;

  public ShowCommand(Session session) {
    this.session = session;
  }

  static Command of(String title, Location place) {
    Range range = place.getRange();
    JsonObject argument = new JsonObject();
    argument.addProperty("uri", place.getUri());
    argument.addProperty("startLine", range.getStart().getLine());
    argument.addProperty("startCharacter", range.getStart().getCharacter());
    argument.addProperty("endLine", range.getEnd().getLine());
    argument.addProperty("endCharacter", range.getEnd().getCharacter());
    return new Command(title, NAME, List.of(argument));
  }

  public boolean run(ExecuteCommandParams asked) {
    if (asked.getArguments().isEmpty()
        || !(asked.getArguments().get(0) instanceof JsonObject argument)
        || argument.size() < 5) {
      return false;
    }
    ShowDocumentParams show = new ShowDocumentParams(argument.get("uri").getAsString());
    show.setTakeFocus(true);
    if (Places.page(show.getUri()) != null) {
      show.setExternal(true);
      session.client().showDocument(show);
      return true;
    }
    show.setSelection(
        new Range(
            new Position(number(argument, "startLine"), number(argument, "startCharacter")),
            new Position(number(argument, "endLine"), number(argument, "endCharacter"))));
    session.client().showDocument(show);
    return true;
  }

  private static int number(JsonObject argument, String name) {
    return argument.get(name).getAsInt();
  }
}
