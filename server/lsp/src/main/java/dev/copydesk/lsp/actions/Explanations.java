package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Explains the findings at a place: what was said, and what the rule's page says of the kind. */
public final class Explanations {

  private final Session session;

  public Explanations(Session session) {
    this.session = session;
  }

  /** Null where nothing was found there. */
  public @Nullable Hover at(CheckedDraft checked, Position position) {
    int offset = checked.positions().offset(position);
    List<String> pages = new ArrayList<>();
    Span narrowest = null;
    for (Finding finding : checked.findings()) {
      Span span = finding.span();
      if (span.start() <= offset && offset <= span.end()) {
        pages.add(page(finding));
        narrowest = narrowest == null || span.length() < narrowest.length() ? span : narrowest;
      }
    }
    if (narrowest == null) {
      return null;
    }
    String kind = session.abilities().markdown() ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT;
    Hover hover = new Hover(new MarkupContent(kind, String.join("\n\n---\n\n", pages)));
    hover.setRange(checked.positions().range(narrowest));
    return hover;
  }

  private String page(Finding finding) {
    Optional<String> section =
        session
            .rules()
            .info(finding.rule())
            .flatMap((RuleInfo info) -> info.section(finding.kind(), session.locale()));
    return section.map(text -> finding.message() + "\n\n" + text).orElse(finding.message());
  }
}
