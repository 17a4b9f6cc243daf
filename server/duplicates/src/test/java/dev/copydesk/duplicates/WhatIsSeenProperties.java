package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An editor checks a draft again only where it sees something else of the others. */
class WhatIsSeenProperties {

  private static final int DRAFTS = 6;

  private final Checker checker = Checker.of(new DuplicatePassage());

  /** What was found when a draft saw this of the others. */
  private record Found(OptionalLong view, List<Finding> findings) {}

  @Property(tries = 12)
  void aDraftThatSeesTheSameOfTheOthersHasTheSameFindings(@ForAll long seed) {
    Random random = new Random(seed);
    DraftLibrary library = checker.newLibrary();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Found> found = new HashMap<>();
    int same = 0;
    for (int edit = 0; edit < 30; edit++) {
      String changed = "d" + random.nextInt(DRAFTS) + ".txt";
      texts.put(changed, text(random));
      check(changed, texts.get(changed), library);
      found.remove(changed);
      for (String name : texts.keySet()) {
        List<Finding> fresh = fresh(name, texts);
        Found before = found.get(name);
        OptionalLong view = library.view(name);
        if (before != null && before.view().equals(view)) {
          assertThat(fresh).as(name).isEqualTo(before.findings());
          same++;
        }
        found.put(name, new Found(view, fresh));
      }
    }
    assertThat(same).isPositive();
  }

  private List<Finding> fresh(String name, Map<String, String> texts) {
    DraftLibrary library = checker.newLibrary();
    texts.forEach((other, text) -> check(other, text, library));
    return check(name, texts.get(name), library);
  }

  private List<Finding> check(String name, String text, DraftLibrary library) {
    return checker.check(Prose.of(Draft.of(name, text)), library, () -> false).stream()
        .map(finding -> finding.with(List.of()))
        .toList();
  }

  /** Of few passages, so that drafts share some. */
  private static String text(Random random) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int passage = random.nextInt(12);
      paragraphs.add(
          passage % 2 == 0 ? new Drafts(passage).english(5) : new Drafts(passage).korean(5));
    }
    return String.join("\n\n", paragraphs);
  }
}
