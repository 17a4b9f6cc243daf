package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Knows what is not shown yet because somebody is typing the sentence that it stands in, and what
 * each draft shows. Safe on several threads.
 */
final class Patience {

  private final Session session;
  private final Diagnostics diagnostics;

  /** What each draft shows, so that it does not flicker while somebody types. */
  private final Map<String, Set<String>> shown = new HashMap<>();

  /** The check of each draft that has something waiting. */
  private final Map<String, Long> waits = new HashMap<>();

  /** The check of each draft that waits for nothing any more. */
  private final Map<String, Long> over = new HashMap<>();

  Patience(Session session, Diagnostics diagnostics) {
    this.session = session;
    this.diagnostics = diagnostics;
  }

  /**
   * The numbers of the findings that wait: those found anew in the sentence that somebody is
   * typing, or right before it where the next words can take them away. What was shown before
   * stays: it would only flicker.
   */
  synchronized Set<Integer> waiting(CheckedDraft checked) {
    Span unfinished = checked.unfinished();
    String uri = checked.draft().name();
    if (unfinished == null
        || !session.preferences().waitsWhileTyping()
        || Long.valueOf(checked.check()).equals(over.get(uri))) {
      return Set.of();
    }
    Set<String> before = shown.getOrDefault(uri, Set.of());
    Set<Integer> waiting = new HashSet<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Finding finding = checked.findings().get(i);
      if (stands(checked, finding, unfinished) && !before.contains(key(finding))) {
        waiting.add(i);
      }
    }
    return waiting;
  }

  private static boolean stands(CheckedDraft checked, Finding finding, Span unfinished) {
    if (CheckedDraft.touches(unfinished, finding.span())) {
      return true;
    }
    int from = finding.span().end();
    return finding.openEnded()
        && from < unfinished.start()
        && Letters.behindBlanks(checked.draft().text(), from, unfinished.start())
            == unfinished.start();
  }

  /** Shows all but what waits. */
  synchronized List<Diagnostic> show(CheckedDraft checked, Set<Integer> without) {
    List<Diagnostic> told = new ArrayList<>(checked.findings().size());
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      if (!without.contains(i)) {
        told.add(diagnostics.of(checked, i));
        keys.add(key(checked.findings().get(i)));
      }
    }
    String uri = checked.draft().name();
    shown.put(uri, keys);
    if (without.isEmpty()) {
      waits.remove(uri);
    } else {
      waits.put(uri, checked.check());
    }
    return told;
  }

  /** Nothing of this check waits any more; says whether anything did. */
  synchronized boolean end(CheckedDraft checked) {
    String uri = checked.draft().name();
    over.put(uri, checked.check());
    return waits.remove(uri, checked.check());
  }

  synchronized void forget(String uri) {
    shown.remove(uri);
    waits.remove(uri);
    over.remove(uri);
  }

  /** A finding by where it begins: what somebody types comes behind that. */
  private static String key(Finding finding) {
    return finding.code() + "@" + finding.span().start();
  }
}
