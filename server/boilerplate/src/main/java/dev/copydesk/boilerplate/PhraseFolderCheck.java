package dev.copydesk.boilerplate;

import dev.copydesk.boilerplate.phrases.Phrase;
import dev.copydesk.boilerplate.phrases.PhrasePack;
import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks through a folder's {@code phrases.txt} by running the rule on every example. */
public final class PhraseFolderCheck implements FolderCheck {

  private static final String FILE = "phrases.txt";

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void check(LanguageFolder folder, Problems problems) {
    String source = folder.find(FILE);
    if (source == null) {
      return;
    }
    PhrasePack pack =
        PhrasePack.of(folder, (line, message) -> add(folder, line, message, problems));
    BoilerplateRule rule = rule(folder, pack.phrases());
    for (PhrasePack.Sample sample : pack.samples()) {
      checkSample(folder, pack, rule, sample, problems);
    }
  }

  private static void checkSample(
      LanguageFolder folder,
      PhrasePack pack,
      BoilerplateRule rule,
      PhrasePack.Sample sample,
      Problems problems) {
    if (sample.marks().isEmpty() || sample.leaves().isEmpty()) {
      add(folder, sample.line(), "needs a line 'marks …' and a line 'leaves …'", problems);
      return;
    }
    for (PhrasePack.Example example : sample.marks()) {
      String wrong = wrong(rule, sample.kind(), example.words());
      if (wrong != null) {
        add(folder, example.line(), wrong, problems);
      }
    }
    for (PhrasePack.Example example : sample.leaves()) {
      List<Finding> found = check(rule, example.words());
      if (!found.isEmpty()) {
        add(folder, example.line(), "must be left, but is found: " + found.get(0).code(), problems);
      }
    }
    BoilerplateRule without = rule(folder, pack.without(sample));
    boolean same =
        sample.marks().stream()
                .allMatch(example -> wrong(without, sample.kind(), example.words()) == null)
            && sample.leaves().stream()
                .allMatch(example -> check(without, example.words()).isEmpty());
    if (same) {
      add(folder, sample.line(), "is not needed: its examples are found without it", problems);
    }
  }

  /** With the English phrases, as every draft is checked. */
  private static BoilerplateRule rule(LanguageFolder folder, List<Phrase> phrases) {
    List<Phrase> all = new ArrayList<>(phrases);
    if (!folder.tag().equals("en")) {
      all.addAll(PhrasePack.of(LanguageFolder.shipped("en"), (line, message) -> {}).phrases());
    }
    return BoilerplateRule.with(all);
  }

  /** What is wrong with what is found; null where it is right. */
  private static @Nullable String wrong(BoilerplateRule rule, String kind, String example) {
    List<String> expected = new ArrayList<>();
    for (String part : example.split("‹", -1)) {
      if (part.contains("›")) {
        expected.add(part.substring(0, part.indexOf('›')));
      }
    }
    String draft = example.replace("‹", "").replace("›", "");
    List<String> found =
        check(rule, draft).stream()
            .filter(finding -> finding.kind().equals(kind))
            .map(finding -> finding.span().of(draft))
            .toList();
    return expected.isEmpty()
        ? "has no words between ‹ and ›"
        : found.equals(expected) ? null : "must mark " + expected + ", but marks " + found;
  }

  private static List<Finding> check(BoilerplateRule rule, String draft) {
    RuleContext context =
        new RuleContext(
            rule.info().defaultSettings(), Locale.ENGLISH, Ranges.none(), null, () -> false);
    return rule.check(Prose.of(Draft.of(draft)), context);
  }

  private static void add(LanguageFolder folder, int line, String message, Problems problems) {
    problems.add(new Location(folder.tag() + "/" + FILE, line, 1), message);
  }
}
