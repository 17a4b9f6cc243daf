package dev.copydesk.duplicates;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what was found, with the ways to mend it. */
final class Report {

  private final Manuscript manuscript;
  private final Prose prose;
  private final Messages messages;
  private final Judgement judgement;

  Report(Manuscript manuscript, Locale locale) {
    this.manuscript = manuscript;
    this.prose = manuscript.prose();
    this.judgement = new Judgement(manuscript);
    this.messages = Messages.of(DuplicatePassage.class, locale);
  }

  /** Null where the copies are no error. */
  @Nullable Finding within(Groups.Group group) {
    Passage passage = Edges.of(manuscript, manuscript, group.main());
    Judgement.Kind kind = passage == null ? null : judgement.of(passage);
    if (passage == null || kind == null) {
      return null;
    }
    boolean restart = kind == Judgement.Kind.RESTART;
    Passage.Stretch going = restart ? passage.first() : passage.second();
    Passage.Stretch staying = restart ? passage.second() : passage.first();
    String draft = prose.draft().name();
    List<Related> related = new ArrayList<>();
    related.add(
        new Related(
            draft, prose.span(staying.start(), staying.end()), messages.say("related.copy")));
    boolean safe = passage.exact() && going.whole();
    List<Fix> fixes = new ArrayList<>();
    fixes.add(removal("fix.remove.this", going, safe));
    fixes.add(removal("fix.remove.other", staying, passage.exact() && staying.whole() && !restart));
    Span span = prose.span(going.start(), going.end());
    return new Finding(
        "duplicate-passage",
        kind.id,
        kind == Judgement.Kind.PULL_QUOTE ? Severity.HINT : Severity.WARNING,
        span,
        messages.say("finding." + kind.id, passage.percent()),
        related,
        fixes);
  }

  private Fix removal(String title, Passage.Stretch stretch, boolean safe) {
    return new Fix(
            messages.say(title),
            safe ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
            Removal.of(prose, stretch.start(), stretch.end()))
        .restingOnRelated();
  }
}
