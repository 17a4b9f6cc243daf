package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.Quotation.Certainty;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose words a draft quotes, for who wants to see what the tool believes. */
class QuotationsTest {

  @Test
  void aQuoteHasTheWordsThatNameItsSpeakerAndWhereTheyStand() {
    String text =
        "“The wall is sound,” Greta Lindqvist said on Monday. “It has stood for a century.”";
    List<Quotation> quotations = quotations("draft.md", text);

    Quotation first = quotations.get(0);
    assertThat(first.certainty()).isEqualTo(Certainty.NAMED);
    assertThat(first.speaker()).isEqualTo("Greta Lindqvist");
    assertThat(first.named().of(text)).isEqualTo("Greta Lindqvist");
    assertThat(first.span().of(text)).isEqualTo("“The wall is sound,”");
    assertThat(quotations.get(1).speaker()).isNull();
    assertThat(quotations.get(1).likeliest()).isEqualTo("Greta Lindqvist");
  }

  @Test
  void whereNobodyIsNamedNobodyIsInvented() {
    assertThat(quotations("draft.md", "“Nobody told us what was going on in there for days.”"))
        .allSatisfy(
            quotation -> {
              assertThat(quotation.speaker()).isNull();
              assertThat(quotation.likeliest()).isNull();
            });
  }

  @Test
  void aKoreanQuoteHasTheLikeliestOfThoseThatTheDraftNames() {
    String text = "한도경 해양청장은 4일 \"제방은 안전하다\"고 말했다.";
    assertThat(quotations("draft.txt", text).get(0).likeliest()).isEqualTo("한도경 해양청장");
  }

  private static List<Quotation> quotations(String name, String text) {
    return Checker.of(new UnattributedQuote())
        .quotations(Prose.of(Draft.of(name, text)), null, () -> false);
  }
}
