package dev.copydesk.cli.news;

import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.core.check.Fingerprint;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings that were there when a newsroom began to check, kept in a file so that a build fails at
 * new ones alone. A finding is known by its code and the words found, wherever it stands: it stays
 * known when its draft is renamed or its words move to another draft. What is known so many times
 * is new the next time, and so is a passage with more copies than are known.
 */
public final class Baseline {

  private static final int MOST_WORDS = 80;

  private final BaselineFile file;
  private final Path folder;
  private final CheckResult result;
  private final List<RuleInfo> rules;
  private final Set<String> checked = new HashSet<>();

  /** Where a rule failed, so that nobody knows what it would have found. */
  private final Set<Lost> lost = new HashSet<>();

  private final List<KnownFinding> known;

  /** Codes as the baseline has them that are former names, by what they are called now. */
  private final Map<String, Set<String>> formerCodes = new HashMap<>();

  /** How many of each entry are still to be met, in the order of {@link #known}. */
  private final int[] left;

  /** Findings that the baseline knows. */
  private final Set<Finding> met = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A rule that failed on a draft. */
  private record Lost(String rule, String path) {}

  /**
   * Holds a result against a baseline.
   *
   * @param orNone whether the file need not be there yet
   * @param rules those that ran
   * @throws WrongUse if it is not there, or holds no baseline
   */
  public Baseline(Path path, boolean orNone, List<RuleInfo> rules, CheckResult result) {
    this.file = new BaselineFile(path);
    this.rules = List.copyOf(rules);
    Path parent = path.toAbsolutePath().normalize().getParent();
    this.folder = parent == null ? path.toAbsolutePath().getRoot() : parent;
    this.result = result;
    result.files().forEach(each -> checked.add(pathOf(each.draft().name())));
    for (CheckResult.Failure failure : result.failures()) {
      if (failure.rule() != null) {
        lost.add(new Lost(failure.rule(), pathOf(failure.path())));
      }
    }
    this.known = orNone && !file.exists() ? List.of() : file.read();
    for (KnownFinding each : known) {
      String current = current(each.code());
      if (!current.equals(each.code())) {
        formerCodes.computeIfAbsent(current, code -> new HashSet<>()).add(each.code());
      }
    }
    this.left = known.stream().mapToInt(KnownFinding::count).toArray();
    meet(true);
    meet(false);
  }

  /** Whether the baseline knows a finding of the result. */
  public boolean knows(Finding finding) {
    return met.contains(finding);
  }

  /** How many entries stand for nothing that is there any more. */
  public int stale() {
    int stale = 0;
    for (int i = 0; i < left.length; i++) {
      stale += left[i] > 0 && isFree(known.get(i)) ? 1 : 0;
    }
    return stale;
  }

  /**
   * Knows all that was found, and keeps what it knew of drafts and rules that were not looked at.
   *
   * @throws WrongUse if the file cannot be written
   */
  public void write() {
    List<KnownFinding> all = new ArrayList<>(notLookedAt());
    Map<String, Map<KnownFinding.Name, KnownFinding>> now = new HashMap<>();
    for (CheckResult.File each : result.files()) {
      for (Finding finding : each.findings()) {
        add(finding, each.draft(), now);
      }
    }
    now.values().forEach(entries -> all.addAll(entries.values()));
    file.write(all);
  }

  /**
   * Takes out what is not there any more, and adds nothing.
   *
   * @throws WrongUse if the file cannot be written
   */
  public void prune() {
    List<KnownFinding> rest = new ArrayList<>(notLookedAt());
    Map<String, Map<KnownFinding.Name, KnownFinding>> now = new HashMap<>();
    for (CheckResult.File each : result.files()) {
      for (Finding finding : each.findings()) {
        if (knows(finding)) {
          add(finding, each.draft(), now);
        }
      }
    }
    now.values().forEach(entries -> rest.addAll(entries.values()));
    file.write(rest);
  }

  private void add(
      Finding finding, Draft draft, Map<String, Map<KnownFinding.Name, KnownFinding>> to) {
    KnownFinding one = entry(finding, draft);
    to.computeIfAbsent(one.path(), path -> new HashMap<>())
        .merge(
            one.name(),
            one,
            (had, more) ->
                new KnownFinding(
                    had.path(),
                    Math.min(had.line(), more.line()),
                    had.code(),
                    had.fingerprint(),
                    had.words(),
                    had.count() + more.count(),
                    Math.max(had.copies(), more.copies())));
  }

  private KnownFinding entry(Finding finding, Draft draft) {
    String words = finding.span().of(draft.text()).strip().replaceAll("\\s+", " ");
    if (words.length() > MOST_WORDS) {
      boolean halfPair = Character.isHighSurrogate(words.charAt(MOST_WORDS - 1));
      words = words.substring(0, halfPair ? MOST_WORDS - 1 : MOST_WORDS) + "…";
    }
    return new KnownFinding(
        pathOf(draft.name()),
        draft.lines().position(finding.span().start()).line() + 1,
        finding.code(),
        Fingerprint.of(finding, draft),
        words,
        1,
        copies(finding));
  }

  /** Other places count where they are what a fix rests on; others only explain. */
  private static int copies(Finding finding) {
    return finding.fixes().stream().anyMatch(Fix::restsOnRelated) ? finding.related().size() : 0;
  }

  /**
   * What was known of drafts that are there and were not checked, and by rules that did not run.
   */
  private List<KnownFinding> notLookedAt() {
    return known.stream().filter(each -> !isFree(each)).toList();
  }

  /**
   * Whether an entry that is not met where it was may have moved: its draft was looked at, or is
   * gone. One in a draft that was not looked at must not excuse the same words elsewhere.
   */
  private boolean isFree(KnownFinding each) {
    String rule = current(each.code()).replaceFirst("/.*", "");
    boolean ran =
        rules.stream().anyMatch(info -> info.id().equals(rule))
            && !lost.contains(new Lost(rule, each.path()));
    return ran && (checked.contains(each.path()) || !Files.exists(folder.resolve(each.path())));
  }

  /**
   * @param inPlace whether to look in the drafts that entries name, else in all others
   */
  private void meet(boolean inPlace) {
    Map<KnownFinding.Name, List<Integer>> entries = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0 && (inPlace || isFree(known.get(i)))) {
        entries.computeIfAbsent(known.get(i).name(), name -> new ArrayList<>()).add(i);
      }
    }
    for (CheckResult.File each : result.files()) {
      for (Finding finding : each.findings()) {
        if (!entries.isEmpty() && !met.contains(finding)) {
          meet(finding, each.draft(), entries, inPlace);
        }
      }
    }
  }

  private void meet(
      Finding finding,
      Draft draft,
      Map<KnownFinding.Name, List<Integer>> entries,
      boolean inPlace) {
    String path = pathOf(draft.name());
    for (String code : namesOf(finding)) {
      KnownFinding.Name name = new KnownFinding.Name(code, Fingerprint.of(code, finding, draft));
      for (int i : entries.getOrDefault(name, Collections.emptyList())) {
        KnownFinding each = known.get(i);
        if (left[i] > 0
            && (!inPlace || each.path().equals(path))
            && copies(finding) <= each.copies()) {
          left[i]--;
          met.add(finding);
          return;
        }
      }
    }
  }

  /** What the baseline may call a finding. */
  private List<String> namesOf(Finding finding) {
    List<String> names = new ArrayList<>(List.of(finding.code()));
    names.addAll(formerCodes.getOrDefault(finding.code(), Set.of()));
    return names;
  }

  /** A code as it is today. */
  private String current(String code) {
    return rules.stream()
        .map(info -> info.currentName(code))
        .filter(name -> !name.equals(code))
        .findFirst()
        .orElse(code);
  }

  private String pathOf(String draft) {
    Path path = folder.relativize(Path.of(draft).toAbsolutePath().normalize());
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
