package dev.copydesk.lsp.draft;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a draft with what was found in it. A finding's id names what was found in which
 * text, and the finding, so that it can be found again, also when a change was undone, and never be
 * mistaken for one of another text.
 *
 * @param check number of the check among all checks of the session
 * @param key the same for the same text with the same findings, whichever check made them
 * @param unfinished the sentence that somebody was typing; null where nobody was
 */
public record CheckedDraft(
    Draft draft,
    long check,
    String key,
    List<Finding> findings,
    Positions positions,
    @Nullable Span unfinished) {

  public static CheckedDraft of(
      Draft draft,
      long check,
      List<Finding> findings,
      Positions positions,
      @Nullable Span unfinished) {
    return new CheckedDraft(draft, check, key(draft, findings), findings, positions, unfinished);
  }

  private static String key(Draft draft, List<Finding> findings) {
    int shown = 1;
    for (Finding finding : findings) {
      shown = 31 * shown + finding.with(List.of()).hashCode();
    }
    return Integer.toHexString(draft.text().hashCode()) + "." + Integer.toHexString(shown);
  }

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

  /** This, taken for an earlier check that it {@link #showsAs}. */
  public CheckedDraft inPlaceOf(CheckedDraft other) {
    return new CheckedDraft(draft, other.check, key, findings, positions, other.unfinished);
  }

  public String id(int index) {
    return key + "-" + index;
  }

  /** The number of the finding with this id; empty where it is of another check. */
  public Optional<Integer> index(String id) {
    int dash = id.indexOf('-');
    if (dash < 0 || !id.substring(0, dash).equals(key)) {
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
