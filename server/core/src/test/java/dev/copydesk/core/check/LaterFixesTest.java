package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LaterFixesTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final List<RuleFailure> failures = new ArrayList<>();

  @Test
  void aFixLeftForLaterIsWorkedOutOnceWhenSomebodyAsks() {
    Finding finding = found(() -> fix(new Span(0, 1)));
    assertThat(asked).hasValue(0);
    assertThat(Fixer.choice(finding, true)).isEmpty();
    assertThat(asked).hasValue(0);

    assertThat(finding.fixes()).extracting(Fix::title).containsExactly("name them");
    assertThat(finding.fixes()).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aCheckOfManyDraftsAsksAtOnce() {
    checker(() -> fix(new Span(0, 1))).checkAll(List.of(prose()), null, new Workers(1));

    assertThat(asked).hasValue(1);
  }

  @Test
  void aRuleThatFailsWhenItIsAskedLaterOffersNothing() {
    Finding thrown =
        found(
            () -> {
              throw new IllegalStateException("on purpose");
            });
    Finding outside = found(() -> fix(new Span(0, 100)));

    assertThat(thrown.fixes()).isEmpty();
    assertThat(outside.fixes()).isEmpty();
    assertThat(failures).hasSize(2);
  }

  private Finding found(Supplier<List<Fix>> work) {
    return checker(work).check(prose()).get(0);
  }

  private static Prose prose() {
    return Prose.of(Draft.of("a.txt", "someone"));
  }

  private static List<Fix> fix(Span span) {
    return List.of(
        new Fix("name them", Fix.Safety.MANUAL, List.of(new Edit("a.txt", span, "Ann"))));
  }

  private Checker checker(Supplier<List<Fix>> work) {
    Rule rule =
        new Rule() {
          private final RuleInfo info =
              RuleInfo.of("later", LaterFixesTest.class, 100)
                  .kind("found", Severity.WARNING)
                  .build();

          @Override
          public RuleInfo info() {
            return info;
          }

          @Override
          public List<Finding> check(Prose prose, RuleContext context) {
            List<Fix> later =
                Fix.later(
                    () -> {
                      asked.incrementAndGet();
                      return work.get();
                    });
            return List.of(
                new Finding(
                    "later", "found", Severity.WARNING, new Span(0, 7), "who?", List.of(), later));
          }
        };
    return new Checker(
        List.of(rule), ConfigSource.defaults(), Locale.ENGLISH, RuleBudget.DEFAULT, failures::add);
  }
}
