package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.LineIndex;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person decided to keep quiet in one draft: by comments in the draft, by the ignore list
 * and the allowed phrases of the house style.
 */
final class Suppressions {

  private final Prose prose;
  private final Config config;

  /** Where in the draft comments keep rules quiet: by ids or codes, none standing for all rules. */
  private final Map<List<String>, Ranges> silences = new LinkedHashMap<>();

  Suppressions(Prose prose, Config config) {
    this.prose = prose;
    this.config = config;
    Reading reading = new Reading();
    prose.comments().forEach(reading::read);
    reading.end();
  }

  boolean silences(Finding finding, RuleInfo rule) {
    int at = finding.span().start();
    for (Map.Entry<List<String>, Ranges> silence : silences.entrySet()) {
      if (silence.getValue().overlap(at, at + 1) > 0 && concerns(silence.getKey(), finding, rule)) {
        return true;
      }
    }
    List<String> allowed = config.rule(finding.rule()).allow();
    if (allowed.isEmpty() && config.ignores().isEmpty()) {
      return false;
    }
    String words = Words.folded(finding.span().of(prose.draft().text()));
    return allowed.stream().anyMatch(phrase -> words.contains(Words.folded(phrase)))
        || config.ignores().stream().anyMatch(ignore -> matches(ignore, finding, rule, words));
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

    private final Map<List<String>, Ranges.Builder> quiet = new LinkedHashMap<>();

    /** Where what no comment has ended yet begins. */
    private final Map<List<String>, Integer> open = new LinkedHashMap<>();

    void read(Prose.Comment comment) {
      if (!comment.words().startsWith("copydesk-")) {
        return; // another tool's comment, or a writer's
      }
      String[] words = comment.words().split("\\s+--(?:\\s|$)", 2)[0].split("[\\s,]+");
      List<String> rules = List.of(words).subList(1, words.length);
      switch (words[0]) {
        case "copydesk-disable-file" -> add(rules, 0, behind);
        case "copydesk-disable" -> open.putIfAbsent(rules, comment.span().end());
        case "copydesk-enable" -> enable(rules, comment.span().start());
        case "copydesk-disable-next-line" -> {
          int start = behindWhiteSpace(comment.span().end());
          LineIndex lines = draft.lines();
          int line = lines.lineAt(start);
          add(rules, start, line + 1 < lines.lineCount() ? lines.lineStart(line + 1) : behind);
        }
        default -> {
          // nothing that is known
        }
      }
    }

    private void enable(List<String> rules, int at) {
      if (rules.isEmpty()) {
        open.forEach((each, start) -> add(each, start, at));
        open.clear();
      } else {
        Integer start = open.remove(rules);
        if (start != null) {
          add(rules, start, at);
        }
      }
    }

    private void add(List<String> rules, int start, int end) {
      if (start < end) {
        quiet.computeIfAbsent(rules, each -> Ranges.builder()).add(start, end);
      }
    }

    void end() {
      enable(List.of(), behind);
      quiet.forEach((rules, ranges) -> silences.put(rules, ranges.build()));
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
