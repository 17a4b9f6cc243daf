package dev.copydesk.duplicates;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Setting;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.core.text.Span;
import dev.copydesk.duplicates.match.ArchiveMatches;
import dev.copydesk.duplicates.match.Groups;
import dev.copydesk.duplicates.match.Indexed;
import dev.copydesk.duplicates.match.LibraryMatches;
import dev.copydesk.duplicates.match.PassageIndex;
import dev.copydesk.duplicates.match.SharedGroups;
import dev.copydesk.duplicates.match.Thresholds;
import dev.copydesk.duplicates.text.LetterShelf;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.List;

/** Finds passages that stand twice: in a draft, in two of them, or in one and the archive. */
public final class DuplicatePassage implements LibraryRule<Indexed> {

  static final String ID = "duplicate-passage";

  private static final RuleInfo INFO =
      RuleInfo.of(ID, DuplicatePassage.class, 200)
          .unnecessary("repeat", Severity.WARNING)
          .unnecessary("restart", Severity.WARNING)
          .unnecessary("near", Severity.WARNING)
          .kind("cross-draft", Severity.WARNING)
          .kind("archive", Severity.WARNING)
          .kind("pull-quote", Severity.HINT)
          .setting("least-letters", Setting.Type.NUMBER, "56")
          .setting("least-near-letters", Setting.Type.NUMBER, "110")
          .setting("least-similarity", Setting.Type.NUMBER, "70")
          .build();

  /** Weight from which on what recurs in an archive is a story that many ran. */
  private static final int LONG_NOTICE = 900;

  private final Thresholds thresholds;
  private final LetterShelf shelf;

  public DuplicatePassage() {
    this(Thresholds.of(INFO.defaultSettings()), new LetterShelf());
  }

  private DuplicatePassage(Thresholds thresholds, LetterShelf shelf) {
    this.thresholds = thresholds;
    this.shelf = shelf;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule configured(Settings settings, Problems problems) {
    return new DuplicatePassage(Thresholds.of(settings), shelf);
  }

  @Override
  public LibraryIndex<Indexed> newIndex() {
    return new PassageIndex();
  }

  @Override
  public Indexed entry(Prose prose, RuleContext context) {
    return Indexed.of(Manuscript.of(prose, context.marked(), shelf));
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    PassageIndex index = context.index(PassageIndex.class);
    Indexed known = index == null ? null : index.find(prose.draft().name());
    Indexed draft =
        known != null && known.manuscript().prose() == prose ? known : entry(prose, context);
    CopyReport report = new CopyReport(draft.manuscript(), context.locale());
    List<Finding> findings = new ArrayList<>();
    List<Match> passages = thresholds.kept(draft.manuscript(), draft.matches());
    List<Groups.Group> groups = Groups.of(passages);
    Groups.Habit habit = Groups.habit(groups);
    for (Groups.Group group : groups) {
      context.checkCancelled();
      findings.addAll(report.within(group, habit));
    }
    List<Finding> within = List.copyOf(findings);
    if (index != null) {
      findings.addAll(across(draft, index, report, within, context));
    }
    ArchiveDesk archive = context.archive();
    if (archive != null) {
      findings.addAll(archived(draft, archive, within, context));
    }
    return findings;
  }

  /** What was published before, but for what goes already because this draft has it twice. */
  private List<Finding> archived(
      Indexed draft, ArchiveDesk archive, List<Finding> within, RuleContext context) {
    long[] marks = ArchiveMatches.marks(draft);
    if (marks.length == 0) {
      return List.of();
    }
    String name = draft.manuscript().prose().draft().name();
    Answer answer = archive.ask(new Question(name, marks)).without(draft.order());
    ArchiveMatches.Found found = ArchiveMatches.of(draft, answer);
    List<LibraryMatches.Shared> shared =
        thresholds.keptAcross(draft.manuscript(), found.shared()).stream()
            .filter(one -> !isNotice(draft, marks, answer, one.match()))
            .toList();
    if (shared.isEmpty()) {
      return List.of();
    }
    ArchiveReport report = new ArchiveReport(draft, found, shared, context.locale());
    List<Finding> findings = new ArrayList<>();
    for (List<LibraryMatches.Shared> group : SharedGroups.of(shared)) {
      context.checkCancelled();
      Finding finding = report.of(group);
      if (finding != null && !isGone(finding, within)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** Whether it is what the archive has over and over, and no story that many ran. */
  private static boolean isNotice(Indexed draft, long[] marks, Answer answer, Match match) {
    return !answer.recurring().isEmpty()
        && draft.manuscript().weight(match.startB(), match.endB()) < LONG_NOTICE
        && ArchiveMatches.recurs(draft, marks, answer.recurring(), match.startB(), match.endB());
  }

  private static boolean isGone(Finding finding, List<Finding> within) {
    Ranges.Builder going = Ranges.builder();
    within.forEach(one -> going.add(one.span().start(), one.span().end()));
    Span span = finding.span();
    return 3 * going.build().overlap(span.start(), span.end()) >= 2 * span.length();
  }

  /** What other drafts have too, but for what goes already because this draft has it twice. */
  private List<Finding> across(
      Indexed draft,
      PassageIndex index,
      CopyReport report,
      List<Finding> within,
      RuleContext context) {
    List<LibraryMatches.Shared> shared =
        thresholds.keptAcross(draft.manuscript(), LibraryMatches.of(index, draft));
    if (shared.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (List<LibraryMatches.Shared> group : SharedGroups.of(shared)) {
      context.checkCancelled();
      Finding finding = report.across(draft, group);
      if (finding != null && !isGone(finding, within)) {
        findings.add(finding);
      }
    }
    return findings;
  }
}
