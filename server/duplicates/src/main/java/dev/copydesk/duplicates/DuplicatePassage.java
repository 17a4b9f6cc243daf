package dev.copydesk.duplicates;

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
import dev.copydesk.duplicates.match.Groups;
import dev.copydesk.duplicates.match.Indexed;
import dev.copydesk.duplicates.match.LibraryMatches;
import dev.copydesk.duplicates.match.PassageIndex;
import dev.copydesk.duplicates.match.SharedGroups;
import dev.copydesk.duplicates.match.Thresholds;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.List;

/** Finds passages that stand twice: in a draft, or in two of them. */
public final class DuplicatePassage implements LibraryRule<Indexed> {

  static final String ID = "duplicate-passage";

  private static final RuleInfo INFO =
      RuleInfo.of(ID, DuplicatePassage.class, 200)
          .unnecessary("repeat", Severity.WARNING)
          .unnecessary("restart", Severity.WARNING)
          .unnecessary("near", Severity.WARNING)
          .kind("cross-draft", Severity.WARNING)
          .kind("pull-quote", Severity.HINT)
          .setting("least-letters", Setting.Type.NUMBER, "56")
          .setting("least-near-letters", Setting.Type.NUMBER, "110")
          .setting("least-similarity", Setting.Type.NUMBER, "70")
          .build();

  private final Thresholds thresholds;

  public DuplicatePassage() {
    this(Thresholds.of(INFO.defaultSettings()));
  }

  private DuplicatePassage(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule configured(Settings settings, Problems problems) {
    return new DuplicatePassage(Thresholds.of(settings));
  }

  @Override
  public LibraryIndex<Indexed> newIndex() {
    return new PassageIndex();
  }

  @Override
  public Indexed entry(Prose prose, RuleContext context) {
    return Indexed.of(Manuscript.of(prose, context.marked()));
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
    for (Groups.Group group : Groups.of(passages)) {
      context.checkCancelled();
      findings.addAll(report.within(group));
    }
    if (index != null) {
      findings.addAll(across(draft, index, report, findings, context));
    }
    return findings;
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
    Ranges.Builder going = Ranges.builder();
    within.forEach(finding -> going.add(finding.span().start(), finding.span().end()));
    Ranges gone = going.build();
    List<Finding> findings = new ArrayList<>();
    for (List<LibraryMatches.Shared> group : SharedGroups.of(shared)) {
      context.checkCancelled();
      Finding finding = report.across(draft, group);
      if (finding != null) {
        int length = finding.span().length();
        if (3 * gone.overlap(finding.span().start(), finding.span().end()) < 2 * length) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }
}
