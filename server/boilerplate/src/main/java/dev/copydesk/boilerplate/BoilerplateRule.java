package dev.copydesk.boilerplate;

import dev.copydesk.boilerplate.credits.Captions;
import dev.copydesk.boilerplate.edges.DraftEdges;
import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Doubts;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.KeptSentences;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.boilerplate.find.NameAndDate;
import dev.copydesk.boilerplate.find.Overruled;
import dev.copydesk.boilerplate.find.SourceNotes;
import dev.copydesk.boilerplate.find.Threads;
import dev.copydesk.boilerplate.find.TwoNames;
import dev.copydesk.boilerplate.page.PageChrome;
import dev.copydesk.boilerplate.phrases.HouseStyle;
import dev.copydesk.boilerplate.phrases.Phrase;
import dev.copydesk.boilerplate.phrases.PhraseDetector;
import dev.copydesk.boilerplate.phrases.PhraseLibrary;
import dev.copydesk.boilerplate.recurring.DraftLines;
import dev.copydesk.boilerplate.recurring.RecurringIndex;
import dev.copydesk.boilerplate.recurring.RecurringLines;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Setting;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what belongs to a page or a wire feed and not to the article, and how to take it out. */
public final class BoilerplateRule implements LibraryRule<DraftLines> {

  private static final RuleInfo INFO = declared();

  private final List<Detector> detectors;

  public BoilerplateRule() {
    this(new PhraseDetector(new PhraseLibrary(List.of(), List.of())));
  }

  private BoilerplateRule(PhraseDetector phrases) {
    this.detectors =
        List.of(phrases, new Captions(), new DraftEdges(), new PageChrome(), new RecurringLines());
  }

  /** The rule with these phrases in place of the shipped ones. */
  static BoilerplateRule with(List<Phrase> phrases) {
    return new BoilerplateRule(new PhraseDetector(new PhraseLibrary(phrases)));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule configured(Settings settings, Problems problems) {
    return new BoilerplateRule(new PhraseDetector(HouseStyle.library(settings, problems)));
  }

  @Override
  public LibraryIndex<DraftLines> newIndex() {
    return new RecurringIndex();
  }

  @Override
  public DraftLines entry(Prose prose, RuleContext context) {
    return DraftLines.of(prose);
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    Messages messages = Messages.of(BoilerplateRule.class, context.locale());
    List<Find> found = List.of();
    for (Detector detector : detectors) {
      context.checkCancelled();
      List<Find> fresh = detector.find(prose, context, messages, found);
      Stream<Find> all = Stream.concat(found.stream(), fresh.stream());
      if (detector instanceof PageChrome) {
        // It has looked at what was found, and says more exactly of which kind a part of it is.
        all = Stream.concat(KeptSentences.apart(prose, fresh, found).stream(), found.stream());
      }
      found = Merging.merge(prose.text(), all.toList());
    }
    found = Overruled.leftOut(prose, NameAndDate.apart(prose.text(), found, messages));
    found = Threads.named(prose.text(), TwoNames.apart(prose.text(), found), messages);
    found = SourceNotes.named(prose, found, messages);
    found = Doubts.weigh(prose, found, messages);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      findings.add(finding(prose, found.get(i), behindCredit(prose, found, i), messages));
    }
    return findings;
  }

  /** Where a find ends with what goes when it goes: a caption's credit goes with the caption. */
  private static int behindCredit(Prose prose, List<Find> found, int find) {
    Find first = found.get(find);
    Find next = find + 1 < found.size() ? found.get(find + 1) : first;
    boolean credited =
        first.kind() == Kind.CAPTION
            && next.kind() == Kind.PHOTO_CREDIT
            && Letters.isSpace(prose.text(), first.end(), next.start());
    return credited ? next.end() : first.end();
  }

  private static Finding finding(Prose prose, Find find, int end, Messages messages) {
    List<Fix> fixes = new ArrayList<>();
    fixes.add(
        new Fix(
            messages.say("fix.remove." + (find.kind().isCredit() ? "credit" : "other")),
            find.safety(),
            Removal.of(prose, find.start(), end)));
    return new Finding(
        INFO.id(),
        find.kind().id(),
        find.severity(),
        prose.span(find.start(), find.end()),
        find.message(),
        find.entry(),
        find.related(),
        fixes);
  }

  private static RuleInfo declared() {
    RuleInfo.Builder info = RuleInfo.of("boilerplate", BoilerplateRule.class, 100);
    for (Kind kind : Kind.values()) {
      if (kind.safety() == Fix.Safety.SAFE) {
        info.unnecessary(kind.id(), kind.severity());
      } else {
        info.kind(kind.id(), kind.severity());
      }
    }
    return info.setting(HouseStyle.PHRASES, Setting.Type.ENTRIES, "")
        .setting(HouseStyle.PATTERNS, Setting.Type.ENTRIES, "")
        .setting(RecurringLines.DRAFTS, Setting.Type.NUMBER, "4")
        .setting(RecurringLines.SHARE, Setting.Type.DECIMAL, "5")
        .build();
  }
}
