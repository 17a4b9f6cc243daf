package dev.copydesk.boilerplate.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.rule.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private static final String[] LINES = {
    "Comments (4)",
    "Ada 2031/01/01 20:31",
    "So nice!",
    "Mara 2031/01/02 20:32",
    "I was there.",
    "Tove 2031/01/02 21:10",
    "Nobody sailed.",
    "Ada 2031/01/03 08:00",
    "Until tomorrow!"
  };

  private static final Messages MESSAGES = Messages.of(BoilerplateRule.class, Locale.ENGLISH);

  @Test
  void whatStandsBetweenNamesAndTimesBelowTheHeadingOfCommentsIsOneOfThem() {
    assertThat(kinds(Kind.COMMENTS))
        .containsExactly(
            "comments",
            "timestamp",
            "comments",
            "timestamp",
            "comments",
            "timestamp",
            "comments",
            "timestamp",
            "comments");
  }

  @Test
  void withoutThatHeadingTheTimesMayBeThoseOfAnything() {
    assertThat(kinds(Kind.NAVIGATION)).doesNotContain("comments");
  }

  private static List<String> kinds(Kind heading) {
    List<Find> found = new ArrayList<>();
    int at = 0;
    for (String line : LINES) {
      Kind kind = at == 0 ? heading : line.contains("2031") ? Kind.TIMESTAMP : Kind.NAVIGATION;
      found.add(new Find(kind, at, at + line.length(), ""));
      at += line.length() + 1;
    }
    return Threads.named(String.join("\n", LINES), found, MESSAGES).stream()
        .map(find -> find.kind().id())
        .toList();
  }
}
