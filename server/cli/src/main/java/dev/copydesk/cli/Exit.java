package dev.copydesk.cli;

/** The program's exit codes. */
final class Exit {

  /** Nothing found that is as grave as was asked about. */
  static final int CLEAN = 0;

  /** Something was found. */
  static final int FINDINGS = 1;

  /** Wrong use, unreadable input or a broken configuration. */
  static final int TROUBLE = 2;

  private Exit() {}
}
