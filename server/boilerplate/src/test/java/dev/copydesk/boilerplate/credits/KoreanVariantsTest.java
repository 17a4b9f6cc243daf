package dev.copydesk.boilerplate.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form is known whoever is named in it and however its parts are divided: each line of {@code
 * variants.ko.txt} in sixty ways.
 */
class KoreanVariantsTest {

  private static final int VARIANTS = 60;
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern MARKED = Pattern.compile("‹([a-z]+):([^›]*)›");

  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "credit", Set.of("byline", "dateline", "caption", "photo-credit", "syndication"),
          "rights", Set.of("copyright", "reprint-ban", "ai-training-ban"),
          "links", Set.of("related-links", "navigation", "subscribe", "share", "app-promo"),
          "contact", Set.of("contact"),
          "time", Set.of("timestamp"));

  private final Checker checker = Checker.of(new BoilerplateRule());

  static Stream<String> forms() throws IOException {
    return lines().filter(line -> !line.startsWith("let "));
  }

  private static Stream<String> lines() throws IOException {
    try (InputStream in = KoreanVariantsTest.class.getResourceAsStream("variants.ko.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  private static Map<String, String[]> slots() throws IOException {
    Map<String, String[]> slots = new HashMap<>();
    lines()
        .filter(line -> line.startsWith("let "))
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              String[] words = line.substring(equals + 1).split(" \\| ?", -1);
              for (int i = 0; i < words.length; i++) {
                words[i] = words[i].strip().replace("{ }", " ");
              }
              slots.put(line.substring(4, equals).strip(), words);
            });
    return slots;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsKnownWhateverStandsInIt(String form) throws IOException {
    Map<String, String[]> slots = slots();
    Random random = new Random(form.hashCode());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      String marked = filled(form, slots, random).replace('⏎', '\n');
      String told = wrong(marked);
      if (told != null) {
        wrong.add(told);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String filled(String form, Map<String, String[]> slots, Random random) {
    String text = form;
    for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
      String[] words = slots.get(slot.group(1));
      String word = words[random.nextInt(words.length)];
      text = text.substring(0, slot.start()) + word + text.substring(slot.end());
    }
    return text;
  }

  /** What is not as marked; null where all is. */
  private String wrong(String marked) {
    Matcher matcher = MARKED.matcher(marked);
    StringBuilder draft = new StringBuilder();
    List<String> groups = new ArrayList<>();
    int at = 0;
    while (matcher.find()) {
      draft.append(marked, at, matcher.start());
      pad(groups, draft.length(), "");
      draft.append(matcher.group(2));
      pad(groups, draft.length(), matcher.group(1));
      at = matcher.end();
    }
    draft.append(marked.substring(at));
    pad(groups, draft.length(), "");
    String[] found = new String[draft.length()];
    for (Finding finding : checker.check(Prose.of(Draft.of(draft.toString())))) {
      for (int i = finding.span().start(); i < finding.span().end(); i++) {
        found[i] = finding.kind();
      }
    }
    for (int i = 0; i < found.length; i++) {
      if (Character.isLetterOrDigit(draft.charAt(i)) && !fits(groups.get(i), found[i])) {
        return marked
            + " at "
            + draft.substring(i, Math.min(i + 12, draft.length()))
            + ": "
            + found[i];
      }
    }
    return null;
  }

  private static boolean fits(String group, String kind) {
    return group.isEmpty() ? kind == null : kind != null && GROUPS.get(group).contains(kind);
  }

  private static void pad(List<String> groups, int size, String group) {
    while (groups.size() < size) {
      groups.add(group);
    }
  }
}
