package dev.copydesk.boilerplate;

import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** Finds the phrases of the phrase packs and of the house. */
final class PhraseDetector implements Detector {

  @Override
  public List<Find> find(Prose prose, RuleContext context, List<Find> found) {
    return List.of();
  }
}
