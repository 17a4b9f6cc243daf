package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Names beside each quote whose words it is taken for, where the person wants to see it. */
public final class SpeakerHints {

  private final Session session;

  public SpeakerHints(Session session) {
    this.session = session;
  }

  /** None where the person does not want them. */
  public CompletableFuture<List<InlayHint>> of(OpenDraft open, CheckedDraft checked, Range range) {
    if (!session.preferences().showsSpeakers()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Span asked = checked.positions().span(range);
    return session
        .desk()
        .quotations(open, checked)
        .thenApply(
            quotations -> {
              List<InlayHint> hints = new ArrayList<>();
              for (Quotation quotation : quotations) {
                if (CheckedDraft.touches(asked, quotation.span())) {
                  hints.add(hint(checked, quotation));
                }
              }
              return hints;
            });
  }

  private InlayHint hint(CheckedDraft checked, Quotation quotation) {
    InlayHint hint =
        new InlayHint(
            checked.positions().position(quotation.span().end()),
            Either.forLeft("— " + Outline.speaker(session, quotation)));
    hint.setPaddingLeft(true);
    return hint;
  }
}
