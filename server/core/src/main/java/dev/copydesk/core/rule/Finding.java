package dev.copydesk.core.rule;

import dev.copydesk.core.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a draft that an editor would stop at, complete with its fixes from the moment it is
 * made.
 *
 * @param rule id of the rule
 * @param kind id of the kind within the rule
 * @param span the words found
 * @param message one or two sentences for the editor, in the language of the messages
 * @param entry the data entry that matched (a phrase, a house pattern); null where none did
 * @param related other places, nearest first
 * @param fixes the preferred one first
 * @param openEnded whether words that are still to be written behind these can take it away, as the
 *     next sentence can name who speaks; an editor may wait with it while they are typed
 */
public record Finding(
    String rule,
    String kind,
    Severity severity,
    Span span,
    String message,
    @Nullable String entry,
    List<Related> related,
    List<Fix> fixes,
    boolean openEnded) {

  public Finding {
    related = List.copyOf(related);
    fixes = fixes instanceof LaterFixes ? fixes : List.copyOf(fixes);
  }

  public Finding(
      String rule,
      String kind,
      Severity severity,
      Span span,
      String message,
      List<Related> related,
      List<Fix> fixes) {
    this(rule, kind, severity, span, message, null, related, fixes);
  }

  /** A finding that stands whatever is written behind it. */
  public Finding(
      String rule,
      String kind,
      Severity severity,
      Span span,
      String message,
      @Nullable String entry,
      List<Related> related,
      List<Fix> fixes) {
    this(rule, kind, severity, span, message, entry, related, fixes, false);
  }

  /** This finding, which words that follow can take away. */
  public Finding asOpenEnded() {
    return new Finding(rule, kind, severity, span, message, entry, related, fixes, true);
  }

  /** Whether the fixes are worked out when somebody asks for them. */
  public boolean isFixedLater() {
    return fixes instanceof LaterFixes;
  }

  /** This finding with other fixes. */
  public Finding with(List<Fix> others) {
    return new Finding(rule, kind, severity, span, message, entry, related, others, openEnded);
  }

  /** Whether an editor shows this finding as it shows another one: all of it but the fixes. */
  public boolean showsAs(Finding other) {
    return with(List.of()).equals(other.with(List.of()));
  }

  /** Rule and kind as one code: {@code boilerplate/copyright}. */
  public String code() {
    return rule + "/" + kind;
  }

  /** This finding with another severity. */
  public Finding as(Severity other) {
    return other == severity
        ? this
        : new Finding(rule, kind, other, span, message, entry, related, fixes, openEnded);
  }
}
