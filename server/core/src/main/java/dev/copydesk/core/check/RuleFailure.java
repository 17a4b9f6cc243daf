package dev.copydesk.core.check;

/**
 * A rule that lost its findings for a draft, by a mistake of its own.
 *
 * @param rule id of the rule
 * @param draft name of the draft
 * @param cause what the rule did, in one line
 * @since 0.1.0
 */
public record RuleFailure(String rule, String draft, String cause) {

  /** In one line, without the draft: where it is shown stands beside it. */
  public String message() {
    return "the rule '" + rule + "' " + cause + "; its findings in this draft are missing";
  }
}
