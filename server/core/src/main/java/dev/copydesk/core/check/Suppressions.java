package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.LineIndex;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person decided to keep quiet in one draft: by comments in the draft, by the ignore list
 * and the allowed phrases of the house style.
 */
final class Suppressions {

  /** From the first to the last offset of the draft, rules by id or code; empty for all rules. */
  private record Silence(int start, int end, List<String> rules) {}

  private final Prose prose;
  private final Config config;
  private final List<Silence> silences = new ArrayList<>();

  Suppressions(Prose prose, Config config) {
    this.prose = prose;
    this.config = config;
    for (Prose.Comment comment : prose.comments()) {
      read(comment);
    }
  }

  boolean silences(Finding finding) {
    for (Silence silence : silences) {
      if (silence.start <= finding.span().start()
          && finding.span().start() < silence.end
          && concerns(silence.rules, finding)) {
        return true;
      }
    }
    List<String> allowed = config.rule(finding.rule()).allow();
    if (allowed.isEmpty() && config.ignores().isEmpty()) {
      return false;
    }
    String words = Words.folded(finding.span().of(prose.draft().text()));
    return allowed.stream().anyMatch(phrase -> words.contains(Words.folded(phrase)))
        || config.ignores().stream().anyMatch(ignore -> matches(ignore, finding, words));
  }

  private static boolean matches(Config.Ignore ignore, Finding finding, String words) {
    if (!names(ignore.rule(), finding)) {
      return false;
    }
    String wanted = Words.folded(ignore.words());
    return wanted.endsWith("…")
        ? words.startsWith(wanted.substring(0, wanted.length() - 1))
        : words.equals(wanted);
  }

  private void read(Prose.Comment comment) {
    if (!comment.words().startsWith("copydesk-")) {
      return; // another tool's comment, or a writer's
    }
    String[] words = comment.words().split("\\s+--(?:\\s|$)", 2)[0].split("[\\s,]+");
    List<String> rules = List.of(words).subList(1, words.length);
    Draft draft = prose.draft();
    int end = draft.text().length();
    switch (words[0]) {
      case "copydesk-disable-file" -> silences.add(new Silence(0, end + 1, rules));
      case "copydesk-disable" -> silences.add(new Silence(comment.span().end(), end + 1, rules));
      case "copydesk-enable" -> endSilences(comment.span().start(), rules);
      case "copydesk-disable-next-line" -> {
        int start = behindWhiteSpace(comment.span().end());
        LineIndex lines = draft.lines();
        int line = lines.lineAt(start);
        int lineEnd = line + 1 < lines.lineCount() ? lines.lineStart(line + 1) : end + 1;
        silences.add(new Silence(start, lineEnd, rules));
      }
      default -> {
        // nothing that is known
      }
    }
  }

  private void endSilences(int at, List<String> rules) {
    silences.replaceAll(
        silence ->
            silence.end > at
                    && silence.start > 0
                    && (rules.isEmpty() || rules.equals(silence.rules))
                ? new Silence(silence.start, at, silence.rules)
                : silence);
  }

  private int behindWhiteSpace(int at) {
    String text = prose.draft().text();
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean concerns(List<String> rules, Finding finding) {
    return rules.isEmpty() || rules.stream().anyMatch(rule -> names(rule, finding));
  }

  private static boolean names(String rule, Finding finding) {
    return rule.equals(finding.rule()) || rule.equals(finding.code());
  }
}
