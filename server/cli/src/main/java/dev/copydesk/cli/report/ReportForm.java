package dev.copydesk.cli.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms that {@code --format} knows. */
public enum ReportForm {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  GITLAB,
  JUNIT,
  CHECKSTYLE,
  HTML,
  RDJSON,
  MARKDOWN;

  /** As {@code --format} has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportForm::id).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no such form
   */
  public static ReportForm ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
