package dev.copydesk.lsp.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  /** An editor that waits long for them says that there are none. */
  @Test
  void theFirstFixesThatAnEditorAsksForDoNotPayForBeingTheFirst() {
    AtomicInteger asked = new AtomicInteger();
    Rule rule = new Slow(asked);
    WarmUp warmUp = new WarmUp(new RuleBook(() -> new Plugins.Loaded(List.of(rule), List.of())));

    warmUp.step(() -> false);

    assertThat(asked).hasPositiveValue();
  }

  /** Works out its fixes when somebody asks for them. */
  private record Slow(AtomicInteger asked) implements Rule {

    @Override
    public RuleInfo info() {
      return RuleInfo.of("slow", WarmUpTest.class, 100).kind("any", Severity.INFO).build();
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      List<Fix> fixes =
          Fix.later(
              () -> {
                asked.incrementAndGet();
                return List.of();
              });
      return List.of(
          new Finding("slow", "any", Severity.INFO, prose.span(0, 1), "any", List.of(), fixes));
    }
  }
}
