package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** One way of finding boilerplate. */
public interface Detector {

  /**
   * @param messages what the rule says to an editor
   * @param found what the detectors before this one found, in text order, none overlapping
   * @return finds in any order; they may overlap one another and those of other detectors
   */
  List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found);
}
