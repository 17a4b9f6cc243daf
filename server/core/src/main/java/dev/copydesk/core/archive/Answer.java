package dev.copydesk.core.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive gives.
 *
 * @param articles those that may have a passage of the draft, the likeliest first
 * @param recurring fingerprints of the draft that stand in so many articles that they are those of
 *     a notice or a formula
 * @param lack what part of the archive did not answer, and why, in one line; null where all did
 */
public record Answer(List<Article> articles, Set<Long> recurring, @Nullable String lack) {

  /** Nothing is known of the draft. */
  public static final Answer NOTHING = new Answer(List.of(), Set.of(), null);

  public Answer {
    articles = List.copyOf(articles);
    recurring = Set.copyOf(recurring);
  }

  /** Nothing, since the archive could not be asked. */
  static Answer lacking(String why) {
    return new Answer(List.of(), Set.of(), why);
  }

  /**
   * Without the article that a draft was archived as, which it is no copy of: the one of its name,
   * or of the end of its name, as an editor knows by its whole path what a build knows by a part.
   */
  public Answer without(String draft) {
    List<Article> others =
        articles.stream()
            .filter(it -> !draft.equals(it.id()) && !draft.endsWith("/" + it.id()))
            .toList();
    return others.size() == articles.size() ? this : new Answer(others, recurring, lack);
  }

  /** Several answers as one. */
  public static Answer of(List<Answer> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Map<String, Article> articles = new LinkedHashMap<>();
    Set<Long> recurring = new HashSet<>();
    List<String> lacks = new ArrayList<>();
    for (Answer part : parts) {
      part.articles.forEach(article -> articles.putIfAbsent(article.id(), article));
      recurring.addAll(part.recurring);
      if (part.lack != null && !lacks.contains(part.lack)) {
        lacks.add(part.lack);
      }
    }
    return new Answer(
        List.copyOf(articles.values()),
        recurring,
        lacks.isEmpty() ? null : String.join("; ", lacks));
  }
}
