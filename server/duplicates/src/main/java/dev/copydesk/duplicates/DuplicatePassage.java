package dev.copydesk.duplicates;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** Finds passages that stand twice: in a draft, or in two of them. */
public final class DuplicatePassage implements LibraryRule<DuplicatePassage.Entry> {

  private static final RuleInfo INFO =
      RuleInfo.of("duplicate-passage", DuplicatePassage.class, 200)
          .unnecessary("repeat", Severity.WARNING)
          .unnecessary("restart", Severity.WARNING)
          .unnecessary("near", Severity.WARNING)
          .kind("cross-draft", Severity.WARNING)
          .kind("pull-quote", Severity.HINT)
          .build();

  /** What is remembered of one draft. */
  public static final class Entry {

    private final Manuscript manuscript;
    private final List<Match> matches;

    private Entry(Manuscript manuscript) {
      this.manuscript = manuscript;
      this.matches =
          SelfMatches.of(
              manuscript.letters(), Fingerprints.of(manuscript.letters(), manuscript.masked()));
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public LibraryIndex<Entry> newIndex() {
    return new LibraryIndex<Entry>() {
      @Override
      public void put(String draft, Entry entry) {}

      @Override
      public void remove(String draft) {}
    };
  }

  @Override
  public Entry entry(Prose prose, RuleContext context) {
    return new Entry(Manuscript.of(prose, context.marked()));
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    Entry entry = entry(prose, context);
    Report report = new Report(entry.manuscript, context.locale());
    List<Finding> findings = new ArrayList<>();
    for (Groups.Group group : Groups.of(Thresholds.DEFAULT.kept(entry.manuscript, entry.matches))) {
      Finding finding = report.within(group);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }
}
