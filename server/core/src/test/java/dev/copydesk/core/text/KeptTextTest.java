package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeptTextTest {

  @Property
  void whatIsPackedReadsAsBefore(@ForAll String text) {
    for (String some : List.of(text, text + " “Latin words, mostly.”".repeat(20))) {
      KeptText kept = new KeptText(some);
      kept.pack();
      assertThat(kept.get()).isEqualTo(some);
      kept.pack();
      assertThat(kept.get()).isEqualTo(some);
    }
  }

  @Test
  void latinWithCurlyMarksIsLetGoAndMadeAgain() {
    String text = "The mill “by the stream” grinds again. ".repeat(100);
    KeptText kept = new KeptText(text);
    kept.pack();

    assertThat(kept.isPacked()).isTrue();
    assertThat(kept.get()).isEqualTo(text);
  }

  @Test
  void whatWouldTakeNoLessRoomStaysAsItIs() {
    for (String text :
        List.of("", "The mill grinds again.", "물레방아가 다시 돈다. ".repeat(50), "“Lone \uD83D mark”")) {
      KeptText kept = new KeptText(text);
      kept.pack();
      assertThat(kept.isPacked()).as(text).isFalse();
      assertThat(kept.get()).isSameAs(text);
    }
  }

  @Test
  void packedDraftsReadAsBefore() {
    String words = "“Nobody asked us,” said Ann Lee, who runs the mill by the stream.\n";
    Prose plain = Prose.of(Draft.of("a.txt", words.repeat(30)));
    Prose marked = Prose.of(Draft.of("b.md", "# The mill\n\n*" + words.strip() + "*\n"));
    String text = marked.text();

    Prose.pack(List.of(plain, marked));

    assertThat(plain.text()).isEqualTo(words.repeat(30)).isSameAs(plain.draft().text());
    assertThat(marked.text()).isEqualTo(text).contains("“Nobody asked us,” said Ann Lee");
    assertThat(marked.draft().text()).contains("*“Nobody");
  }
}
