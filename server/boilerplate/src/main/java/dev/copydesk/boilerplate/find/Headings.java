package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Language;
import java.util.Set;
import java.util.stream.Collectors;

/** What parts of many articles are headed with, so that a line stands in many drafts. */
final class Headings {

  private static final Set<String> WORDS =
      Language.wordsOfAll("headings").stream()
          .map(word -> word.replace('_', ' '))
          .collect(Collectors.toUnmodifiableSet());

  private Headings() {}

  static boolean is(String text, Find find) {
    return WORDS.contains(text.substring(find.start(), find.end()));
  }
}
