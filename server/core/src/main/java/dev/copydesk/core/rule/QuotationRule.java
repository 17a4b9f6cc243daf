package dev.copydesk.core.rule;

import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * A rule that can tell whose words a draft quotes, found fault with or not. Asked only where
 * somebody wants to see it, as an editor's outline does.
 */
public interface QuotationRule extends Rule {

  /**
   * @return in the order of the draft; words in quote marks that nobody speaks are left out
   * @throws java.util.concurrent.CancellationException from {@link RuleContext#checkCancelled()}
   */
  List<Quotation> quotations(Prose prose, RuleContext context);
}
