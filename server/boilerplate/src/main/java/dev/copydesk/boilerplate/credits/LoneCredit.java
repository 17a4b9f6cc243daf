package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A credit with nothing before it in its line or behind the last seam.
 *
 * @param line in which it stands
 * @param credit as it was read
 * @param first whether it begins its line
 */
record LoneCredit(ScrapedLine line, Credit credit, boolean first) {

  private static final String SIGNS = "/[(<ⓒ©@ㅣ#";
  private static final String COPIED = "ⓒ©";
  private static final int LONGEST_LABEL = 70;

  /**
   * Whether it is one: its form is enough, or a caption is above it, or it stands alone between
   * paragraphs of the article.
   *
   * @param below whether a caption ends right above it
   * @param body whether the article goes on behind it
   */
  boolean isCredit(boolean below, boolean body) {
    boolean sure = credit.form() == Form.PICTURE || credit.form() == Form.AGENCY;
    boolean ends =
        line.isBreak(credit.end())
            || !Character.isLetter(line.text().charAt(credit.end()))
            || line.words().list(Part.PHOTO).end(line.text(), credit.start(), credit.end()) >= 0
            || SIGNS.indexOf(PhraseFolding.fold(line.text().charAt(credit.start()))) >= 0;
    boolean alone = body && isCopied() && line.isBreak(credit.end());
    return !credit.open() && !isSource() && ends && (sure || below || alone);
  }

  /** Whether words in quote marks stand behind the agency that a headline begins with. */
  private boolean isSource() {
    int behind = line.behindBlanks(credit.end());
    return first
        && credit.form() == Form.AGENCY
        && behind < line.end()
        && PhraseFolding.fold(line.text().charAt(behind)) == '"';
  }

  /** Whether it is a line of its own that may stand below a caption. */
  boolean isBelowLine() {
    return credit.form() == Form.SIGN && isCopied() && line.isBreak(credit.end());
  }

  /** Whether it is a line of its own and no name of a writer: the line above may be its caption. */
  boolean mayBeBelow() {
    return first
        && credit.form() != Form.NAME
        && credit.form() != Form.PERSON
        && line.isBreak(credit.end());
  }

  /** The label of the picture that stands behind its credit, a comma between them; null if none. */
  @Nullable Span label() {
    if (!isCopied()
        || credit.form() == Form.NAME
        || credit.end() >= line.end()
        || line.text().charAt(credit.end()) != ',') {
      return null;
    }
    int from = line.behindBlanks(credit.end() + 1);
    int to = line.beforeBlanks(line.end(), from);
    boolean label =
        to - from >= 2 && to - from <= LONGEST_LABEL && line.text().charAt(to - 1) != '.';
    return label ? new Span(from, to) : null;
  }

  private boolean isCopied() {
    return first && COPIED.indexOf(line.text().charAt(credit.start())) >= 0;
  }
}
