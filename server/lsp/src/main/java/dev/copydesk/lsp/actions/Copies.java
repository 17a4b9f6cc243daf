package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.OpenDrafts;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Finds from one copy of a passage all the others. */
public final class Copies {

  private final Desk desk;
  private final OpenDrafts drafts;
  private final DraftPlaces places;

  /** One place of a passage. */
  private record Copy(String draft, Span span) {}

  public Copies(Session session) {
    this.desk = session.desk();
    this.drafts = session.drafts();
    this.places = session.places();
  }

  /** The copies in this draft of what stands at a place. */
  public List<DocumentHighlight> inDraft(CheckedDraft checked, Position position) {
    List<DocumentHighlight> marks = new ArrayList<>();
    for (Copy copy : at(checked, position)) {
      if (copy.draft.equals(checked.draft().name())) {
        marks.add(
            new DocumentHighlight(
                checked.positions().range(copy.span), DocumentHighlightKind.Text));
      }
    }
    return marks;
  }

  /**
   * All copies, in whatever draft, of what stands at a place.
   *
   * @param own whether that place itself is among them
   */
  public CompletableFuture<@Nullable List<? extends Location>> everywhere(
      CheckedDraft checked, Position position, boolean own) {
    return desk.relatives(checked.draft().name(), places::draft, view -> true)
        .thenApply(others -> everywhere(checked, position, own, others));
  }

  private List<Location> everywhere(
      CheckedDraft checked, Position position, boolean own, List<CheckedDraft> others) {
    List<Location> all = new ArrayList<>();
    int offset = checked.positions().offset(position);
    Set<Copy> copies = at(checked, position);
    // Of two drafts it is the later one that a copy is told of, and that one may not be open.
    others.forEach(other -> collect(other, checked, offset, copies));
    for (Copy copy : copies) {
      if (!own && holds(checked, copy, offset)) {
        continue;
      }
      Location location = places.location(checked, copy.draft, copy.span);
      if (location != null) {
        all.add(location);
      }
    }
    return all;
  }

  /** A group is told once, in one of its drafts: the others' findings are looked at as well. */
  private Set<Copy> at(CheckedDraft checked, Position position) {
    int offset = checked.positions().offset(position);
    Set<Copy> copies = new LinkedHashSet<>();
    collect(checked, checked, offset, copies);
    for (OpenDraft other : drafts.all()) {
      CheckedDraft known = other.known();
      if (known != null && !known.draft().name().equals(checked.draft().name())) {
        collect(known, checked, offset, copies);
      }
    }
    return copies;
  }

  private static void collect(CheckedDraft from, CheckedDraft at, int offset, Set<Copy> copies) {
    for (Finding finding : from.findings()) {
      List<Copy> group = new ArrayList<>();
      group.add(new Copy(from.draft().name(), finding.span()));
      for (Related related : finding.related()) {
        group.add(new Copy(related.draft(), related.span()));
      }
      if (group.size() > 1 && group.stream().anyMatch(copy -> holds(at, copy, offset))) {
        copies.addAll(group);
      }
    }
  }

  private static boolean holds(CheckedDraft checked, Copy copy, int offset) {
    return copy.draft.equals(checked.draft().name())
        && copy.span.start() <= offset
        && offset <= copy.span.end();
  }
}
