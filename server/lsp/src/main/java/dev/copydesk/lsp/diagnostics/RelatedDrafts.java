package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.UnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * What is found in other drafts because of one: a passage that two share is spoken of in the later
 * one, which an editor does not ask for when the earlier one is changed. Told where it is news, and
 * never of drafts that are open, which an editor asks for by itself. Safe on several threads.
 */
final class RelatedDrafts {

  private final Session session;
  private final Diagnostics diagnostics;

  /** For which version of each draft, among which others, the others were looked at. */
  private final Map<String, String> lookedAtFor = new HashMap<>();

  /** What was told of each other draft. */
  private final Map<String, String> told = new HashMap<>();

  RelatedDrafts(Session session, Diagnostics diagnostics) {
    this.session = session;
    this.diagnostics = diagnostics;
  }

  /**
   * The drafts for which there is news, by URI; none while somebody types.
   *
   * @param id of the report on the draft itself
   */
  CompletableFuture<
          Map<String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>>>
      of(CheckedDraft checked, String id) {
    String name = checked.draft().name();
    OpenDraft open = session.drafts().get(name);
    if (!session.abilities().relatedDocuments() || open == null || open.typingAt() >= 0) {
      return CompletableFuture.completedFuture(Map.of());
    }
    return session
        .desk()
        .relatives(name, session.places()::draft, view -> !isKnown(name, id + view))
        .thenApply(others -> news(name, others));
  }

  private synchronized boolean isKnown(String name, String state) {
    return state.equals(lookedAtFor.put(name, state));
  }

  private synchronized Map<
          String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>>
      news(String name, List<CheckedDraft> others) {
    Map<String, Either<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>> news =
        new TreeMap<>();
    for (CheckedDraft other : others) {
      String uri = other.draft().name();
      boolean wasTold = told.containsKey(uri);
      boolean isNews = !other.key().equals(told.get(uri)) && (wasTold || speaksOf(other, name));
      if (isNews && session.drafts().get(uri) == null) {
        told.put(uri, other.key());
        FullDocumentDiagnosticReport report =
            new FullDocumentDiagnosticReport(new ArrayList<>(diagnostics.of(other)));
        report.setResultId(other.key());
        news.put(uri, Either.forLeft(report));
      }
    }
    return news;
  }

  private static boolean speaksOf(CheckedDraft other, String name) {
    return other.findings().stream()
        .map(Finding::related)
        .flatMap(List::stream)
        .map(Related::draft)
        .anyMatch(Set.of(name)::contains);
  }
}
