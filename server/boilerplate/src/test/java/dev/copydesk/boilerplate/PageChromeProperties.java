package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.page.PageChrome;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageChromeProperties {

  private static final String[] LINES = {
    "Home",
    "Sport",
    "Share on Facebook",
    "Most read",
    "12 comments",
    "Reply",
    "Privacy policy",
    "Subscribe to our newsletter",
    "Advertisement",
    "By Ana Verhoeven",
    "3 / 12",
    "The baker who bought a lighthouse",
    "The ferry was late again on Monday, and nobody on the pier could say why.",
    "A deckhand told the passengers that the engine had been taken out in the night, and that they"
        + " were welcome to row. Some of them did.",
    "정치",
    "많이 본 뉴스",
    "댓글쓰기",
    "배는 월요일에도 늦게 떠났다. 선착장에 있던 누구도 까닭을 말하지 못했고 승객들은 한 시간 넘게 비를 맞으며 기다렸다.",
    "関連記事",
    "\uD800",
    "\uFEFF",
    ":",
    "1.",
    ""
  };

  @Property(tries = 500)
  void aFindIsWholeLines(@ForAll("drafts") String text) {
    for (Find find : finds(Prose.of(Draft.of(text)))) {
      String before = text.substring(lineStart(text, find.start()), find.start());
      String behind = text.substring(find.end(), lineEnd(text, find.end()));
      assertThat(before).isBlank();
      assertThat(behind).isBlank();
    }
  }

  @Property(tries = 300)
  void removingTakesLinesAndChangesNone(@ForAll("drafts") String text) {
    Checker checker = Checker.of(new BoilerplateRule());
    Fixer.Outcome outcome =
        new Fixer(checker, true).fix(List.of(Draft.of(text)), null, new Workers(1));
    Iterator<String> before = text.lines().map(String::strip).iterator();
    String fixed = outcome.drafts().get(0).text();
    for (String line : fixed.lines().map(String::strip).toList()) {
      while (!line.isEmpty() && !before.next().equals(line)) {
        assertThat(before.hasNext()).as("%s in what was left of %s", line, text).isTrue();
      }
    }
    assertThat(outcome.findings().get(0)).isEmpty();
  }

  @Provide
  Arbitrary<String> drafts() {
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n\n", "\r\n", " \n");
    return Arbitraries.of(LINES)
        .flatMap(line -> end.map(after -> line + after))
        .list()
        .ofMaxSize(40)
        .map(all -> all.stream().collect(Collectors.joining()));
  }

  private static List<Find> finds(Prose prose) {
    Settings settings = new BoilerplateRule().info().defaultSettings();
    RuleContext context =
        new RuleContext(settings, Locale.ENGLISH, Ranges.none(), null, () -> false);
    return new PageChrome()
        .find(prose, context, Messages.of(BoilerplateRule.class, Locale.ENGLISH), List.of());
  }

  private static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
