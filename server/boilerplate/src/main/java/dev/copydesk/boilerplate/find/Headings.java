package dev.copydesk.boilerplate.find;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parts of many articles are headed with, so that a line stands in many drafts. */
final class Headings {

  private static final Set<String> WORDS =
      Stream.of(Language.values())
          .flatMap(language -> LanguageFolder.shipped(language.tag()).words("headings").stream())
          .map(word -> word.replace('_', ' '))
          .collect(Collectors.toUnmodifiableSet());

  private Headings() {}

  static boolean is(String text, Find find) {
    return WORDS.contains(text.substring(find.start(), find.end()));
  }
}
