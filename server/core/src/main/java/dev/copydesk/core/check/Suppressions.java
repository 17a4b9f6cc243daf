package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.LineIndex;
import dev.copydesk.core.text.Prose;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided to keep quiet in one draft: by comments in the draft, by the ignore list
 * and the allowed phrases of the house style.
 */
final class Suppressions {

  private final Prose prose;
  private final Config config;

  /** By where they begin, those of one sort and for the same rules lie beside each other. */
  private final Map<Sort, NavigableMap<Integer, Silence>> silences = new LinkedHashMap<>();

  /** The comments that kept something quiet. */
  private final Set<Prose.Comment> met = new HashSet<>();

  /**
   * Where in the draft a comment keeps rules quiet.
   *
   * @param rules ids or codes, none standing for all rules
   * @param end an offset behind the last that a finding may begin at
   */
  private record Silence(Prose.Comment comment, List<String> rules, int start, int end) {}

  /**
   * @param command what the comments begin with
   */
  private record Sort(String command, List<String> rules) {}

  Suppressions(Prose prose, Config config) {
    this.prose = prose;
    this.config = config;
    Reading reading = new Reading();
    prose.comments().forEach(reading::read);
    reading.end();
  }

  /**
   * @param kept told what keeps the finding quiet; null where nobody asks
   */
  boolean silences(Finding finding, RuleInfo rule, @Nullable KeptQuiet kept) {
    int at = finding.span().start();
    for (Map.Entry<Sort, NavigableMap<Integer, Silence>> sort : silences.entrySet()) {
      Map.Entry<Integer, Silence> last = sort.getValue().floorEntry(at);
      if (last != null
          && at < last.getValue().end()
          && concerns(sort.getKey().rules(), finding, rule)) {
        met.add(last.getValue().comment());
        return true;
      }
    }
    List<String> allowed = config.rule(finding.rule()).allow();
    if (allowed.isEmpty() && config.ignores().isEmpty()) {
      return false;
    }
    String words = Words.folded(finding.span().of(prose.draft().text()));
    if (allowed.stream().anyMatch(phrase -> words.contains(Words.folded(phrase)))) {
      return true;
    }
    Optional<Config.Ignore> ignore =
        config.ignores().stream().filter(each -> matches(each, finding, rule, words)).findFirst();
    if (kept != null) {
      ignore.ifPresent(kept::meets);
    }
    return ignore.isPresent();
  }

  /**
   * Tells what kept nothing quiet, once all rules have spoken.
   *
   * @param lost the rules that failed
   */
  void tell(KeptQuiet kept, Set<String> lost) {
    kept.holds(config);
    lost.forEach(kept::lost);
    for (NavigableMap<Integer, Silence> sort : silences.values()) {
      for (Silence silence : sort.values()) {
        if (!met.contains(silence.comment())) {
          kept.idle(silence.comment(), silence.rules(), prose.draft(), lost);
        }
      }
    }
  }

  private static boolean matches(
      Config.Ignore ignore, Finding finding, RuleInfo rule, String words) {
    if (!names(ignore.rule(), finding, rule)) {
      return false;
    }
    String wanted = Words.folded(ignore.words());
    return wanted.endsWith("…")
        ? words.startsWith(wanted.substring(0, wanted.length() - 1))
        : words.equals(wanted);
  }

  /** Goes through the comments in the order of the draft. */
  private final class Reading {

    private final Draft draft = prose.draft();

    /** An offset behind the last that a finding may begin at. */
    private final int behind = draft.text().length() + 1;

    /** What no comment has ended yet, by the rules named. */
    private final Map<List<String>, Prose.Comment> open = new LinkedHashMap<>();

    void read(Prose.Comment comment) {
      if (!comment.words().startsWith("copydesk-")) {
        return; // another tool's comment, or a writer's
      }
      String[] words = comment.words().split("\\s+--(?:\\s|$)", 2)[0].split("[\\s,]+");
      List<String> rules = List.of(words).subList(1, words.length);
      switch (words[0]) {
        case "copydesk-disable-file" -> add(comment, rules, 0, behind);
        case "copydesk-disable" -> open.putIfAbsent(rules, comment);
        case "copydesk-enable" -> enable(rules, comment.span().start());
        case "copydesk-disable-next-line" -> {
          int start = behindWhiteSpace(comment.span().end());
          LineIndex lines = draft.lines();
          int line = lines.lineAt(start);
          int end = line + 1 < lines.lineCount() ? lines.lineStart(line + 1) : behind;
          add(comment, rules, start, end);
        }
        default -> {
          // nothing that is known
        }
      }
    }

    private void enable(List<String> rules, int at) {
      if (rules.isEmpty()) {
        open.forEach((each, from) -> add(from, each, from.span().end(), at));
        open.clear();
      } else {
        Prose.Comment from = open.remove(rules);
        if (from != null) {
          add(from, rules, from.span().end(), at);
        }
      }
    }

    private void add(Prose.Comment comment, List<String> rules, int start, int end) {
      String command = comment.words().split("\\s", 2)[0];
      silences
          .computeIfAbsent(new Sort(command, rules), sort -> new TreeMap<>())
          .put(start, new Silence(comment, rules, start, end));
    }

    void end() {
      enable(List.of(), behind);
    }
  }

  private int behindWhiteSpace(int at) {
    String text = prose.draft().text();
    return Letters.behindSpace(text, at, text.length());
  }

  private static boolean concerns(List<String> names, Finding finding, RuleInfo rule) {
    return names.isEmpty() || names.stream().anyMatch(name -> names(name, finding, rule));
  }

  private static boolean names(String written, Finding finding, RuleInfo rule) {
    String name = rule.currentName(written);
    return name.equals(finding.rule()) || name.equals(finding.code());
  }
}
