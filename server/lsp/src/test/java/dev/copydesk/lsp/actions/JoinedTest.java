package dev.copydesk.lsp.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.PositionEncoding;
import dev.copydesk.lsp.draft.Positions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice in two parts goes whole. */
class JoinedTest {

  /** The words in « » are what goes, the second of another kind. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained. «＜ⓒ 등대일보» - «무단전재 금지＞» | It rained.",
        "It rained. «ⓒ 등대일보 :» «무단전재 금지» | It rained.",
        "It rained. «[ⓒ 등대일보» «무단전재 금지]» | It rained.",
        "It rained. «ⓒ 등대일보», «무단전재 금지» | It rained.",
      })
  void whatIsJoinedGoesTogether(String marked, String left) {
    CheckedDraft checked = checked(marked);
    for (int i = 0; i < 2; i++) {
      List<Finding> together = Joined.with(checked, i);
      assertThat(together).hasSize(2);
      assertThat(Fixer.apply(checked.draft().text(), Joined.removal(checked, together)).strip())
          .isEqualTo(left);
    }
  }

  @Test
  void wordsOrALineBetweenThemKeepThemApart() {
    assertThat(Joined.with(checked("«ⓒ 등대일보» and «무단전재 금지»"), 0)).hasSize(1);
    assertThat(Joined.with(checked("«ⓒ 등대일보»\n«무단전재 금지»"), 0)).hasSize(1);
    assertThat(Joined.with(checked("«구독하기»  «ⓒ 등대일보»"), 0)).hasSize(1);
  }

  private static CheckedDraft checked(String marked) {
    List<Finding> findings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (char c : marked.toCharArray()) {
      if (c == '«') {
        start = text.length();
      } else if (c == '»') {
        Span span = new Span(start, text.length());
        Edit edit = new Edit("a.txt", span, "");
        findings.add(
            new Finding(
                "words",
                "kind" + findings.size(),
                Severity.WARNING,
                span,
                "found",
                List.of(),
                List.of(new Fix("Remove", Fix.Safety.SAFE, List.of(edit)))));
      } else {
        text.append(c);
      }
    }
    Draft draft = Draft.of("a.txt", text.toString());
    return CheckedDraft.of(draft, 1, findings, new Positions(draft, PositionEncoding.UTF16), null);
  }
}
