package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shortlist;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks an archive that lies in an index, in two steps: in how many articles each fingerprint of a
 * draft stands, and which articles share most of those that are not too common. The second weighs
 * by what the first counted, to the same sums as an archive in a folder.
 */
final class OpenSearchArchive implements Archive {

  /** Within this a question is answered, or nobody answers it. */
  private static final Duration BUDGET = Duration.ofSeconds(3);

  private final Index index;

  OpenSearchArchive(Index index) {
    this.index = index;
  }

  @Override
  public Answer ask(Question question) throws ArchiveTrouble {
    List<long[]> parts = Shortlist.parts(question);
    if (parts.isEmpty()) {
      return Answer.NOTHING;
    }
    Inquiry inquiry = new Inquiry(index, BUDGET);
    List<Counting> countings = parts.stream().map(Counting::new).toList();
    for (List<Counting> left = countings; !left.isEmpty(); ) {
      List<JsonNode> answers = inquiry.ask(left.stream().map(Counting::question).toList());
      List<Counting> again = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        if (!left.get(i).take(answers.get(i))) {
          again.add(left.get(i));
        }
      }
      left = again;
    }
    List<Counting> useful = countings.stream().filter(Counting::hasUseful).toList();
    List<JsonNode> hits =
        useful.isEmpty() ? List.of() : inquiry.ask(useful.stream().map(Counting::choice).toList());
    return answer(countings, hits, inquiry.lack());
  }

  private static Answer answer(
      List<Counting> countings, List<JsonNode> hits, @Nullable String lack) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (JsonNode one : hits) {
      for (JsonNode hit : one.path("hits").path("hits")) {
        Article article = ArticleDocument.article(hit.path("_source"));
        articles.putIfAbsent(article.id(), article);
      }
    }
    Set<Long> recurring = new HashSet<>();
    countings.forEach(counting -> recurring.addAll(counting.recurring()));
    return new Answer(List.copyOf(articles.values()), recurring, lack);
  }

  @Override
  public void close() {
    index.cluster().close();
  }
}
