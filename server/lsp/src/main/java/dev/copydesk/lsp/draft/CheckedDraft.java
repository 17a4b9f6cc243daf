package dev.copydesk.lsp.draft;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a draft with what was found in it. A finding's id names the check and the finding,
 * so that it can be found again and never be mistaken for one of another version.
 *
 * @param check number of the check among all checks of the session
 * @param unfinished the sentence that somebody was typing; null where nobody was
 */
public record CheckedDraft(
    Draft draft,
    long check,
    List<Finding> findings,
    Positions positions,
    @Nullable Span unfinished) {

  /** Whether an editor shows the same for both; the fixes may differ. */
  public boolean showsAs(CheckedDraft other) {
    if (findings.size() != other.findings.size()) {
      return false;
    }
    for (int i = 0; i < findings.size(); i++) {
      if (!findings.get(i).showsAs(other.findings.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** This, known to the editor by the ids of an earlier check that it {@link #showsAs}. */
  public CheckedDraft inPlaceOf(CheckedDraft other) {
    return new CheckedDraft(draft, other.check, findings, positions, other.unfinished);
  }

  public String id(int index) {
    return check + "-" + index;
  }

  /** The number of the finding with this id; empty where it is of another check. */
  public Optional<Integer> index(String id) {
    int dash = id.indexOf('-');
    if (dash < 0 || !id.substring(0, dash).equals(Long.toString(check))) {
      return Optional.empty();
    }
    try {
      int index = Integer.parseInt(id.substring(dash + 1));
      return index >= 0 && index < findings.size() ? Optional.of(index) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether two places share letters. */
  public static boolean meets(Span place, Span span) {
    return span.start() < place.end() && place.start() < span.end();
  }

  /** Whether a finding lies at a place, its edges included. */
  public static boolean touches(Span place, Span span) {
    return span.start() <= place.end() && place.start() <= span.end();
  }
}
