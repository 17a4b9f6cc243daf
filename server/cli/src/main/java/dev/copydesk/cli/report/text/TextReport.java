package dev.copydesk.cli.report.text;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.Summary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report that people read. */
public final class TextReport implements Report {

  private static final int MOST_RELATED = 3;
  private static final int MOST_FIXES = 3;

  /** Where no screen says otherwise. */
  private static final int COLUMNS = 100;

  private static final int LEAST_COLUMNS = 40;

  private final Messages messages;
  private final int columns;
  private final boolean quiet;
  private final Style style;

  /** What is put around a piece of text to colour it; nothing where colours are off. */
  private record Style(boolean on) {

    String bold(String text) {
      return put("1", text);
    }

    String faint(String text) {
      return put("2", text);
    }

    String of(Severity severity, String text) {
      return put(
          switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;36";
            case HINT -> "1;34";
          },
          text);
    }

    private String put(String code, String text) {
      return on ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
  }

  /**
   * @param coloured whether a terminal shows it
   * @param quiet whether to leave out the summary
   * @param columns of the screen; 0 where there is none
   */
  public TextReport(Locale locale, boolean coloured, boolean quiet, int columns) {
    this.columns = columns == 0 ? COLUMNS : Math.max(LEAST_COLUMNS, columns);
    this.messages = Messages.of(Report.class, locale);
    this.style = new Style(coloured);
    this.quiet = quiet;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    Map<String, Draft> drafts = result.drafts();
    for (CheckResult.File file : result.files()) {
      for (Finding finding : file.findings()) {
        finding(finding, file.draft(), drafts, out);
      }
    }
    boolean nothingRead = result.files().isEmpty() && !result.failures().isEmpty();
    if (!quiet && !nothingRead) {
      out.write(new Summary(messages).of(result) + "\n");
    }
  }

  private void finding(Finding finding, Draft draft, Map<String, Draft> drafts, Writer out)
      throws IOException {
    out.write(
        "%s: %s: %s %s\n"
            .formatted(
                style.bold(place(draft.name(), draft, finding.span().start())),
                style.of(finding.severity(), messages.say("severity." + finding.severity().id())),
                Excerpt.harmless(finding.message()),
                style.faint("[" + finding.code() + "]")));
    String number = Integer.toString(draft.lines().lineAt(finding.span().start()) + 1);
    Excerpt excerpt = Excerpt.of(draft, finding.span(), columns - number.length() - 4);
    String gutter = " ".repeat(number.length() + 2) + style.faint("|") + " ";
    out.write(" " + style.faint(number + " |") + " " + excerpt.text() + "\n");
    out.write(
        gutter
            + " ".repeat(excerpt.column())
            + style.of(finding.severity(), "^".repeat(excerpt.width()))
            + (excerpt.lastLine() > excerpt.line()
                ? " " + messages.say("to-line", Integer.toString(excerpt.lastLine()))
                : "")
            + "\n");
    for (String note : notes(finding, drafts)) {
      out.write(" ".repeat(number.length() + 2) + style.faint("=") + " " + note + "\n");
    }
    out.write("\n");
  }

  private List<String> notes(Finding finding, Map<String, Draft> drafts) {
    List<String> notes = new ArrayList<>();
    for (Related related : some(finding.related(), MOST_RELATED)) {
      notes.add(
          Excerpt.harmless(related.message())
              + ": "
              + place(related.draft(), drafts.get(related.draft()), related.span().start()));
    }
    more(finding.related().size() - MOST_RELATED, notes);
    for (Fix fix : some(finding.fixes(), MOST_FIXES)) {
      notes.add(
          messages.say("fix." + fix.safety().name().toLowerCase(Locale.ROOT))
              + ": "
              + Excerpt.harmless(fix.title()));
    }
    more(finding.fixes().size() - MOST_FIXES, notes);
    return notes;
  }

  private void more(int count, List<String> notes) {
    if (count > 0) {
      notes.add(messages.say("more", count));
    }
  }

  private static <T> List<T> some(List<T> all, int most) {
    return all.subList(0, Math.min(all.size(), most));
  }

  /** As editors and terminals make links of it: path, line and column from 1. */
  private static String place(String name, @Nullable Draft draft, int offset) {
    if (draft == null) {
      return Excerpt.harmless(name);
    }
    Position at = draft.lines().position(offset);
    return Excerpt.harmless(name) + ":" + (at.line() + 1) + ":" + (at.character() + 1);
  }
}
