package dev.copydesk.boilerplate;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** Finds the phrases of the phrase packs and of the house. */
final class PhraseDetector implements Detector {

  @Override
  public List<Find> find(Prose prose, RuleContext context, List<Find> found) {
    List<Hit> hits = PhraseScan.of(Phrases.builtIn(), prose, context);
    if (hits.isEmpty()) {
      return List.of();
    }
    Messages messages = Messages.of(BoilerplateRule.class, context.locale());
    List<Find> finds = new ArrayList<>();
    List<Hit> notices = Notices.of(prose.text(), hits);
    for (Hit hit : notices) {
      finds.add(find(hit, messages));
    }
    for (Tail.Crumb crumb : Tail.of(prose.text(), notices)) {
      String message = messages.say("kind." + crumb.kind().id());
      finds.add(new Find(crumb.kind(), crumb.start(), crumb.end(), message));
    }
    return finds;
  }

  private static Find find(Hit hit, Messages messages) {
    Kind kind = hit.kind();
    String message =
        hit.owner() == null
            ? messages.say("kind." + kind.id())
            : messages.say("owned." + kind.id(), hit.owner());
    return new Find(
        kind,
        hit.start(),
        hit.end(),
        kind.severity(),
        kind.safety(),
        message,
        hit.phrase().entry(),
        List.of());
  }
}
