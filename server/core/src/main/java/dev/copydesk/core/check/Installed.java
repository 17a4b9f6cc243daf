package dev.copydesk.core.check;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * A plugin's rule as the house knows it: what it is was asked once, when it was loaded, for nobody
 * guards those who ask later.
 */
class Installed<R extends Rule> implements Rule {

  final R rule;
  private final RuleInfo info;

  private Installed(R rule, RuleInfo info) {
    this.rule = rule;
    this.info = info;
  }

  static Rule of(Rule rule, RuleInfo info) {
    return rule instanceof LibraryRule<?> library
        ? new Library<>(library, info)
        : new Installed<>(rule, info);
  }

  /** Of the rule itself. */
  static Class<?> classOf(Rule rule) {
    return rule instanceof Installed<?> installed ? installed.rule.getClass() : rule.getClass();
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public Rule configured(Settings settings, Problems problems) {
    return rule.configured(settings, problems);
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    return rule.check(prose, context);
  }

  private static final class Library<E> extends Installed<LibraryRule<E>>
      implements LibraryRule<E> {

    Library(LibraryRule<E> rule, RuleInfo info) {
      super(rule, info);
    }

    @Override
    public LibraryIndex<E> newIndex() {
      return rule.newIndex();
    }

    @Override
    public E entry(Prose prose, RuleContext context) {
      return rule.entry(prose, context);
    }
  }
}
