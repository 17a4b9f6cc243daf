package dev.copydesk.core.check;

import dev.copydesk.core.check.Wrong.Nonsense;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks whether what a rule answers can be meant: kinds it declares, places inside the drafts. */
final class Inspection {

  private final RuleInfo rule;
  private final Draft draft;
  private final @Nullable DraftLibrary library;
  private final @Nullable UnaryOperator<List<Fix>> later;

  /**
   * @param later asks a rule for the fixes that it works out later; null where it is asked at once
   */
  Inspection(
      RuleInfo rule,
      Draft draft,
      @Nullable DraftLibrary library,
      @Nullable UnaryOperator<List<Fix>> later) {
    this.rule = rule;
    this.draft = draft;
    this.library = library;
    this.later = later;
  }

  /**
   * @param answer what the rule gave, a list of whatever make
   * @return the same findings in a list of ours
   * @throws Nonsense if one of them cannot be meant
   */
  List<Finding> of(List<Finding> answer) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : answer) {
      inspect(finding);
      UnaryOperator<List<Fix>> asking = later;
      if (asking != null && finding.isFixedLater()) {
        List<Fix> made = finding.fixes();
        findings.add(finding.with(Fix.later(() -> asking.apply(made))));
      } else {
        finding.fixes().forEach(this::inspect);
        findings.add(finding);
      }
    }
    return findings;
  }

  /** Whose words the draft quotes, as a rule has it. */
  List<Quotation> told(List<Quotation> answer) {
    List<Quotation> quotations = new ArrayList<>();
    for (Quotation quotation : answer) {
      inside(draft.name(), quotation.span());
      Span named = quotation.named();
      if (named != null) {
        inside(draft.name(), named);
      }
      quotations.add(quotation);
    }
    return quotations;
  }

  private void inspect(Finding finding) {
    if (!finding.rule().equals(rule.id()) || rule.kind(finding.kind()).isEmpty()) {
      throw new Nonsense("found a kind that it does not declare: " + finding.code());
    }
    inside(draft.name(), finding.span());
    for (Related related : finding.related()) {
      inside(related.draft(), related.span());
    }
  }

  /** Fixes that a rule works out when somebody asks, none of which bulk fixing may take. */
  List<Fix> made(List<Fix> later) {
    for (Fix fix : later) {
      if (fix.safety() != Fix.Safety.MANUAL) {
        throw new Nonsense("works out a fix later that needs nobody: " + fix.title());
      }
      inspect(fix);
    }
    return later;
  }

  private void inspect(Fix fix) {
    List<Edit> edits = fix.edits();
    for (Edit edit : edits) {
      boolean known =
          edit.draft().equals(draft.name()) || library != null && library.knows(edit.draft());
      if (!known) {
        throw new Nonsense("would edit a draft that is not there: " + edit.draft());
      }
      inside(edit.draft(), edit.span());
      Span placeholder = edit.placeholder();
      if (placeholder != null && placeholder.end() > edit.newText().length()) {
        throw new Nonsense("has a placeholder outside the new words: " + placeholder);
      }
    }
    if (edits.size() > 1) {
      apart(edits);
    }
  }

  private static void apart(List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparing(Edit::draft).thenComparing(Edit::span));
    for (int i = 1; i < ordered.size(); i++) {
      Edit before = ordered.get(i - 1);
      Edit edit = ordered.get(i);
      if (before.draft().equals(edit.draft()) && before.span().end() > edit.span().start()) {
        throw new Nonsense("would edit the same words twice, at " + edit.span());
      }
    }
  }

  /** What is said of a draft that nobody has at hand cannot be looked at. */
  private void inside(String name, Span span) {
    int length =
        name.equals(draft.name())
            ? draft.text().length()
            : library == null ? Integer.MAX_VALUE : library.length(name);
    if (span.end() > length) {
      throw new Nonsense("points outside the draft " + name + ": " + span);
    }
  }
}
