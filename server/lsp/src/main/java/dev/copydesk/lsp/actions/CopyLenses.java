package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;

/** Says above a copied passage where else it stands; a click shows the first of the places. */
public final class CopyLenses {

  private final Session session;

  public CopyLenses(Session session) {
    this.session = session;
  }

  /** None where the person does not want them. */
  public List<CodeLens> of(CheckedDraft checked) {
    List<CodeLens> lenses = new ArrayList<>();
    for (Finding finding :
        session.preferences().showsLenses() ? checked.findings() : List.<Finding>of()) {
      List<Location> places = new ArrayList<>();
      for (Related related : finding.related()) {
        Location place = session.places().location(checked, related.draft(), related.span());
        if (place != null) {
          places.add(place);
        }
      }
      if (!places.isEmpty()) {
        Command command = command(checked, places);
        lenses.add(new CodeLens(checked.positions().range(finding.span()), command, null));
      }
    }
    return lenses;
  }

  private Command command(CheckedDraft checked, List<Location> places) {
    Location first = places.get(0);
    String uri = first.getUri();
    int line = first.getRange().getStart().getLine() + 1;
    String where =
        uri.equals(checked.draft().name())
            ? session.say("lens-here", line)
            : session.say("lens-there", uri.substring(uri.lastIndexOf('/') + 1), line);
    String title = places.size() == 1 ? where : session.say("lens-more", where, places.size() - 1);
    return session.abilities().shows() ? ShowCommand.of(title, first) : new Command(title, "");
  }
}
