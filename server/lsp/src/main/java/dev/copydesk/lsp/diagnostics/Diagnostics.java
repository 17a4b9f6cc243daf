package dev.copydesk.lsp.diagnostics;

import com.google.gson.JsonObject;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.session.ClientAbilities;
import dev.copydesk.lsp.session.RuleBook;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Findings as the editor shows them, with no more than it declared that it can show. */
public final class Diagnostics {

  public static final String SOURCE = "copydesk";

  private final ClientAbilities client;
  private final DraftPlaces places;
  private final RuleBook rules;
  private final RulePages pages;

  public Diagnostics(Session session, RulePages pages) {
    this.client = session.abilities();
    this.places = session.places();
    this.rules = session.rules();
    this.pages = pages;
  }

  List<Diagnostic> of(CheckedDraft checked) {
    List<Diagnostic> all = new ArrayList<>(checked.findings().size());
    for (int i = 0; i < checked.findings().size(); i++) {
      all.add(of(checked, i));
    }
    return all;
  }

  public Diagnostic of(CheckedDraft checked, int index) {
    Finding finding = checked.findings().get(index);
    Diagnostic diagnostic =
        new Diagnostic(
            checked.positions().range(finding.span()),
            finding.message(),
            severity(finding.severity()),
            SOURCE,
            finding.code());
    if (client.links()) {
      pages
          .link(finding)
          .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
    }
    if (client.unnecessary() && rules.isUnnecessary(finding)) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (client.related() && !finding.related().isEmpty()) {
      diagnostic.setRelatedInformation(related(checked, finding));
    }
    if (client.data()) {
      JsonObject data = new JsonObject();
      data.addProperty("id", checked.id(index));
      data.addProperty("version", checked.draft().version());
      diagnostic.setData(data);
    }
    return diagnostic;
  }

  /** The id that a diagnostic of ours carries; null on one that is not ours. */
  public static @Nullable String id(Diagnostic diagnostic) {
    return diagnostic.getData() instanceof JsonObject data
            && data.get("id") != null
            && data.get("id").isJsonPrimitive()
        ? data.get("id").getAsString()
        : null;
  }

  private List<DiagnosticRelatedInformation> related(CheckedDraft checked, Finding finding) {
    List<DiagnosticRelatedInformation> all = new ArrayList<>();
    for (Related related : finding.related()) {
      Location page = DraftPlaces.page(related.draft());
      Location location =
          page == null ? places.location(checked, related.draft(), related.span()) : page;
      if (location != null) {
        all.add(new DiagnosticRelatedInformation(location, related.message()));
      }
    }
    return all;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }
}
