package dev.copydesk.core.rule;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  HINT;

  /** The name that configuration and reports use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as grave as {@code other} or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
