package dev.copydesk.lsp.workspace;

import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.lsp.session.Session;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * Tells the editor of rules that fail, each once: it checks at every change, and one warning is
 * enough. Everything goes into the log. Safe on several threads.
 */
final class RuleFailures {

  private static final System.Logger LOG = System.getLogger(RuleFailures.class.getName());

  private final Session session;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  RuleFailures(Session session) {
    this.session = session;
  }

  void tell(RuleFailure failure) {
    LOG.log(Level.WARNING, failure.draft() + ": " + failure.message());
    if (told.add(failure.rule())) {
      session
          .client()
          .showMessage(
              new MessageParams(
                  MessageType.Warning,
                  session.say("rule-failed", failure.rule(), failure.draft(), failure.cause())));
    }
  }
}
