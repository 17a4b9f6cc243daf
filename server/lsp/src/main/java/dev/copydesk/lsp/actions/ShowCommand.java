package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import dev.copydesk.lsp.draft.DraftPlaces;
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
    JsonObject argument = Arguments.of(asked);
    ShowDocumentParams show = new ShowDocumentParams(Arguments.text(argument, "uri"));
    show.setTakeFocus(true);
    if (DraftPlaces.page(show.getUri()) != null) {
      show.setExternal(true);
      session.client().showDocument(show);
      return true;
    }
    show.setSelection(
        new Range(
            new Position(
                Arguments.place(argument, "startLine"),
                Arguments.place(argument, "startCharacter")),
            new Position(
                Arguments.place(argument, "endLine"), Arguments.place(argument, "endCharacter"))));
    session.client().showDocument(show);
    return true;
  }
}
