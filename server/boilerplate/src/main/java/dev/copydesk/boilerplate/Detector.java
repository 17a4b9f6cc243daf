package dev.copydesk.boilerplate;

import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** One way of finding boilerplate. */
interface Detector {

  /**
   * @param found what the detectors before this one found, in text order, none overlapping
   * @return finds in any order; they may overlap one another and those of other detectors
   */
  List<Find> find(Prose prose, RuleContext context, List<Find> found);
}
