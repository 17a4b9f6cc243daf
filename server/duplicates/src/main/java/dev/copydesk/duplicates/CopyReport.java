package dev.copydesk.duplicates;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.duplicates.judge.CopiedPassage;
import dev.copydesk.duplicates.judge.Credits;
import dev.copydesk.duplicates.judge.Edges;
import dev.copydesk.duplicates.judge.Figures;
import dev.copydesk.duplicates.judge.Judgement;
import dev.copydesk.duplicates.judge.Surroundings;
import dev.copydesk.duplicates.match.Groups;
import dev.copydesk.duplicates.match.Indexed;
import dev.copydesk.duplicates.match.LibraryMatches;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what was found in one draft, with the ways to mend it. */
final class CopyReport {

  /** Copies in other drafts that are named; a passage that stands in more is no less wrong. */
  private static final int MOST_RELATED = 12;

  /** More copies are text that a machine repeated: one finding speaks of them all. */
  private static final int MOST_COPIES = 8;

  /** What share of a run's letters stand a round before too. */
  private static final double IN_STEP = 0.85;

  private final Manuscript manuscript;
  private final Prose prose;
  private final Surroundings around;
  private final Messages messages;

  CopyReport(Manuscript manuscript, Locale locale) {
    this.manuscript = manuscript;
    this.prose = manuscript.prose();
    this.around = new Surroundings(manuscript);
    this.messages = Messages.of(DuplicatePassage.class, locale);
  }

  /** A passage that stands in another draft too, and what is wrong with that. */
  private record Shared(Indexed other, CopiedPassage passage) {}

  /** What a passage's copies within the draft come to: one finding for each copy too many. */
  List<Finding> within(Groups.Group group, Groups.Habit habit) {
    if (group.isRun()) {
      Finding run = isInStep(group.main()) ? run(Edges.ofRun(manuscript, group.main())) : null;
      return run == null ? List.of() : List.of(run);
    }
    CopiedPassage passage = Edges.of(manuscript, manuscript, group.main());
    Judgement.Kind kind = passage == null ? null : Judgement.within(passage, around, habit);
    if (passage == null || kind == null) {
      return List.of();
    }
    boolean restart = kind == Judgement.Kind.RESTART;
    CopiedPassage.Stretch going = restart ? passage.first() : passage.second();
    CopiedPassage.Stretch staying = restart ? passage.second() : passage.first();
    boolean pullQuote = kind == Judgement.Kind.PULL_QUOTE;
    if (pullQuote && around.isSetApart(passage.first())) {
      going = passage.first();
      staying = passage.second();
    }
    boolean exact = passage.exact() && !pullQuote;
    List<CopiedPassage.Stretch> others = others(group, passage, habit);
    List<Related> related = new ArrayList<>();
    related.add(related(prose, staying));
    others.forEach(other -> related.add(related(prose, other)));
    List<Fix> fixes = new ArrayList<>();
    if (!others.isEmpty()) {
      fixes.add(removalOfAll(going, others, exact));
    }
    fixes.add(removal("fix.remove.this", prose, going, safety(exact && going.whole())));
    fixes.add(
        removal("fix.remove.other", prose, staying, safety(exact && staying.whole() && !restart)));
    Severity severity = pullQuote ? Severity.HINT : Severity.WARNING;
    String message =
        messages.say(key("finding." + kind.id, others), passage.percent(), others.size() + 2);
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(kind, severity, going, message, related, fixes));
    if (others.size() <= MOST_COPIES) {
      for (CopiedPassage.Stretch other : others) {
        findings.add(
            finding(
                kind,
                severity,
                other,
                message,
                List.of(related(prose, staying)),
                List.of(removal("fix.remove.this", prose, other, safety(exact && other.whole())))));
      }
    }
    return findings;
  }

  /**
   * Whether each round of a run has nearly the letters of the round before, in their places. Items
   * of a list, each with its own name, have one form, and fall out of step; the names may be code,
   * which prose leaves out.
   */
  private boolean isInStep(Match run) {
    FoldedLetters letters = manuscript.letters();
    if (!isInStep(letters, run.startB(), run.endB(), run.lengthA())) {
      return false;
    }
    int next = Math.min(run.endB() - 1, run.startB() + run.lengthA());
    String first = written(letters, run.startA(), run.startB());
    String second = written(letters, run.startB(), next);
    FoldedLetters both = FoldedLetters.of(first + second);
    int round = FoldedLetters.of(first).size();
    boolean asLong = Math.abs(both.size() - 2 * round) <= (1 - IN_STEP) * round;
    return asLong && isInStep(both, round, Math.min(both.size(), 2 * round), round);
  }

  private static boolean isInStep(FoldedLetters letters, int from, int to, int round) {
    char[] folded = letters.folded();
    int same = 0;
    for (int i = from; i < to; i++) {
      same += folded[i] == folded[i - round] ? 1 : 0;
    }
    return same >= IN_STEP * (to - from);
  }

  /** What the draft has from one letter up to another, markup and all. */
  private String written(FoldedLetters letters, int from, int to) {
    int start = prose.span(letters.offset(from), letters.offset(from) + 1).start();
    int end = prose.span(letters.offset(to), letters.offset(to) + 1).start();
    return prose.draft().text().substring(start, end);
  }

  /** What text that repeats itself without a pause comes to; null where it is no error. */
  private @Nullable Finding run(CopiedPassage passage) {
    CopiedPassage.Stretch rest = passage.second();
    if (Figures.fill(prose.text(), rest.start(), rest.end())) {
      return null;
    }
    String kind = passage.exact() ? "repeat" : "near";
    boolean safe = passage.exact() && passage.first().whole() && rest.whole();
    return new Finding(
        DuplicatePassage.ID,
        kind,
        Severity.WARNING,
        prose.span(rest.start(), rest.end()),
        messages.say("finding." + kind + ".run", passage.percent()),
        List.of(related(prose, passage.first())),
        List.of(removal("fix.remove.run", prose, rest, safety(safe))));
  }

  /**
   * What a passage's copies in other drafts come to; null where they are no error, or where a later
   * draft has the passage and is the one to speak of it.
   */
  @Nullable Finding across(Indexed own, List<LibraryMatches.Shared> group) {
    if (group.stream().noneMatch(shared -> shared.other().isBefore(own))) {
      return null;
    }
    List<Shared> copies = new ArrayList<>();
    for (LibraryMatches.Shared shared : group) {
      Manuscript other = shared.other().manuscript();
      CopiedPassage passage = Edges.of(other, manuscript, shared.match());
      if (passage != null && Judgement.across(passage, new Surroundings(other), around) != null) {
        if (!shared.other().isBefore(own)) {
          return null;
        }
        copies.add(new Shared(shared.other(), passage));
      }
    }
    if (copies.isEmpty()) {
      return null;
    }
    Shared main = copies.get(0);
    CopiedPassage.Stretch here = main.passage().second();
    copies.sort(Comparator.comparing((Shared copy) -> copy.other().order()));
    List<Related> related = new ArrayList<>();
    related.add(related(main.other().manuscript().prose(), main.passage().first()));
    for (Shared copy : copies) {
      if (copy != main && related.size() < MOST_RELATED) {
        related.add(related(copy.other().manuscript().prose(), copy.passage().first()));
      }
    }
    boolean credited = Credits.stands(prose, here.start(), here.end());
    List<Fix> fixes = new ArrayList<>();
    if (!credited) {
      fixes.add(credit(here));
    }
    // What is credited stays, unless somebody wants it gone.
    Fix.Safety safety = credited ? Fix.Safety.MANUAL : Fix.Safety.UNSAFE;
    fixes.add(removal("fix.remove.this", prose, here, safety));
    fixes.add(
        removal(
            "fix.remove.there", main.other().manuscript().prose(), main.passage().first(), safety));
    String key = credited ? "finding.cross-draft.credited" : "finding.cross-draft";
    return finding(
        Judgement.Kind.CROSS_DRAFT,
        credited ? Severity.INFO : Severity.WARNING,
        here,
        messages.say(
            key, main.other().manuscript().prose().draft().title(), main.passage().percent()),
        related,
        fixes);
  }

  private Finding finding(
      Judgement.Kind kind,
      Severity severity,
      CopiedPassage.Stretch stretch,
      String message,
      List<Related> related,
      List<Fix> fixes) {
    return new Finding(
        DuplicatePassage.ID,
        kind.id,
        severity,
        prose.span(stretch.start(), stretch.end()),
        message,
        related,
        fixes);
  }

  /** Further copies, none of them overlapping the two of {@code main} or one another. */
  private List<CopiedPassage.Stretch> others(
      Groups.Group group, CopiedPassage main, Groups.Habit habit) {
    List<CopiedPassage.Stretch> others = new ArrayList<>();
    for (Groups.Other other : group.others()) {
      CopiedPassage passage = Edges.of(manuscript, manuscript, other.match());
      if (passage != null) {
        CopiedPassage.Stretch stretch = other.isFirst() ? passage.first() : passage.second();
        boolean apart = !stretch.overlaps(main.first()) && !stretch.overlaps(main.second());
        boolean wrong = Judgement.within(passage, around, habit) != null;
        if (apart && wrong && others.stream().noneMatch(stretch::overlaps)) {
          others.add(stretch);
        }
      }
    }
    others.sort(Comparator.comparingInt(CopiedPassage.Stretch::start));
    return others;
  }

  private static String key(String key, List<?> others) {
    return others.isEmpty() ? key : key + ".several";
  }

  private Related related(Prose draft, CopiedPassage.Stretch stretch) {
    Span span = draft.span(stretch.start(), stretch.end());
    return new Related(draft.draft().name(), span, messages.say("related.copy"));
  }

  private static Fix.Safety safety(boolean safe) {
    return safe ? Fix.Safety.SAFE : Fix.Safety.UNSAFE;
  }

  private Fix removal(String title, Prose draft, CopiedPassage.Stretch stretch, Fix.Safety safety) {
    return new Fix(messages.say(title), safety, Removal.of(draft, stretch.start(), stretch.end()))
        .restingOnRelated();
  }

  /** Takes all copies but the one that stays. */
  private Fix removalOfAll(
      CopiedPassage.Stretch going, List<CopiedPassage.Stretch> others, boolean exact) {
    List<CopiedPassage.Stretch> all = new ArrayList<>(others);
    all.add(going);
    all.sort(Comparator.comparingInt(CopiedPassage.Stretch::start));
    List<Edit> edits = new ArrayList<>();
    boolean safe = exact;
    for (CopiedPassage.Stretch stretch : all) {
      List<Edit> removal = Removal.of(prose, stretch.start(), stretch.end());
      Span last = edits.isEmpty() ? null : edits.get(edits.size() - 1).span();
      if (last == null || removal.get(0).span().start() >= last.end()) {
        edits.addAll(removal);
        safe &= stretch.whole();
      }
    }
    return new Fix(messages.say("fix.remove.all", edits.size()), safety(safe), edits)
        .restingOnRelated();
  }

  private Fix credit(CopiedPassage.Stretch here) {
    int at = prose.span(here.start(), here.end()).end();
    String placeholder = messages.say("fix.credit.placeholder");
    String words = Credits.note(prose, here.start(), placeholder);
    int from = words.indexOf(placeholder);
    return new Fix(
        messages.say("fix.credit"),
        Fix.Safety.MANUAL,
        List.of(
            new Edit(
                prose.draft().name(),
                new Span(at, at),
                words,
                new Span(from, from + placeholder.length()))));
  }
}
