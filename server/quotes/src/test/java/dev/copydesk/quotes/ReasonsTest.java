package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.quotes.evidence.Reason;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {

  @ParameterizedTest
  @EnumSource(Reason.Kind.class)
  void everyReasonIsSaidInEnglishAndKorean(Reason.Kind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Messages english = Messages.of(UnattributedQuote.class, Locale.ENGLISH);
    Messages korean = Messages.of(UnattributedQuote.class, Locale.KOREAN);

    for (String level : new String[] {"missing.", "unclear."}) {
      String said = english.say(level + name, 2, "Ms. Lee");
      assertThat(said).endsWith(".").doesNotContain("{");
      assertThat(korean.say(level + name, 2, "이 씨")).isNotEqualTo(said).doesNotContain("{");
    }
  }
}
