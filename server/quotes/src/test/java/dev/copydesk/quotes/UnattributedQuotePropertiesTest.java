package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuoteScanner;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnattributedQuotePropertiesTest {

  private static final String MARKS = "\"“”„‟‘’'‚«»「」『』＂";

  @Property
  void noTextMakesTheRuleFailAndEveryFindingLiesInTheDraft(@ForAll("drafts") String draft) {
    for (Finding finding : check(draft)) {
      assertThat(finding.span().start()).isNotNegative().isLessThan(finding.span().end());
      assertThat(finding.span().end()).isLessThanOrEqualTo(draft.length());
    }
  }

  @Property
  void noArbitraryTextMakesTheRuleFail(@ForAll String draft) {
    assertThat(check(draft)).isNotNull();
  }

  @Property
  void aFindingBeginsAndEndsWithAMark(@ForAll("drafts") String draft) {
    for (Finding finding : check(draft)) {
      String found = finding.span().of(draft);
      assertThat(MARKS).contains(found.substring(0, 1));
      if (!finding.kind().equals("unbalanced")) {
        assertThat(MARKS).contains(found.substring(found.length() - 1));
      }
    }
  }

  @Property
  void quotesOfOneDepthDoNotOverlapAndInnerOnesLieWithinOuter(@ForAll("drafts") String draft) {
    QuoteScanner scanner = new QuoteScanner(Prose.of(Draft.of(draft)));
    scanner.scan();
    List<Quote> quotes = scanner.quotes();
    for (int i = 1; i < quotes.size(); i++) {
      Quote before = quotes.get(i - 1);
      Quote quote = quotes.get(i);
      assertThat(quote.start()).isGreaterThanOrEqualTo(before.start());
      if (quote.depth() <= before.depth()) {
        assertThat(quote.start()).isGreaterThanOrEqualTo(before.innerEnd());
      } else {
        assertThat(quote.end()).isLessThanOrEqualTo(before.end());
      }
    }
  }

  @Property
  void aParagraphIsReadAloneAsItIsAmongOthers(
      @ForAll("closed") String first, @ForAll("closed") String second) {
    String both = first + "\n\n" + second;

    assertThat(spans(both, 0))
        .containsAll(spans(first, 0))
        .containsAll(spans(second, first.length() + 2));
  }

  @Property
  void checkingTwiceGivesTheSame(@ForAll("drafts") String draft) {
    assertThat(check(draft)).isEqualTo(check(draft));
  }

  @Property
  void noFixTouchesAQuotedWord(@ForAll("drafts") String draft) {
    for (Finding finding : check(draft)) {
      String words = letters(finding.span().of(draft));
      for (Fix fix : finding.fixes()) {
        boolean removal = fix == finding.fixes().get(finding.fixes().size() - 1);
        if (!removal) {
          assertThat(letters(Fixer.apply(draft, fix.edits()))).contains(words);
        }
      }
    }
  }

  @Provide
  Arbitrary<String> drafts() {
    return Arbitraries.of(
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "「",
            "」",
            "«",
            "»",
            "„",
            "''",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            ". ",
            ", ",
            "? ",
            ": ",
            "Ms. Lee said",
            "the council",
            "We are closed",
            "said",
            "Ann Lee",
            "다리를 연다",
            "고 말했다",
            "이라고",
            "김 시장은",
            "5'10\"",
            "http://a.b/?q=\"x\"",
            "(R-Fla.)",
            "\uD800",
            "1",
            "—",
            "<a href=\"x\">",
            "橋",
            "と言った")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  /** Paragraphs whose quotes are closed, that do not begin with a mark. */
  @Provide
  Arbitrary<String> closed() {
    return Arbitraries.of(
            "The council met. ",
            "“We are closed,” Ms. Lee said. ",
            "\"We are closed.\" ",
            "He saw ‘the bridge’ twice. ",
            "김 시장은 “다리를 연다”고 말했다. ",
            "A 5'10\" board. ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(sentences -> "On Monday " + String.join("", sentences).strip());
  }

  private static List<String> spans(String draft, int shift) {
    QuotedDraft quoted = new QuotedDraft(Prose.of(Draft.of(draft)), Ranges.none());
    return quoted.quotes().stream()
        .map(quote -> (quote.start() + shift) + "-" + (quote.end() + shift))
        .toList();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static List<Finding> check(String draft) {
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft)));
  }
}
