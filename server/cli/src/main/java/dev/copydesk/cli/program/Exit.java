package dev.copydesk.cli.program;

/** The program's exit codes. */
public final class Exit {

  /** Nothing found that is as grave as was asked about. */
  public static final int CLEAN = 0;

  /** Something was found. */
  public static final int FINDINGS = 1;

  /** Wrong use, unreadable input or a broken configuration. */
  public static final int TROUBLE = 2;

  private Exit() {}
}
