package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.archive.ArchiveEngine;
import dev.copydesk.core.archive.ArchiveStatus;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Fingerprinter;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.junit.jupiter.api.Test;

/** The archive is asked in the background, if the person who started the editor wants that. */
class EditorArchiveTest {

  private static final String URI = "file:///desk/draft.md";
  private static final String LINK = "https://gazette.example/17";

  /** Reports the whole draft where the archive has an article for it. */
  private static final class Archived implements Rule {

    private static final RuleInfo INFO =
        RuleInfo.of("words", TestRules.class, 100).kind("someone", Severity.INFO).build();

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      ArchiveDesk desk = context.archive();
      if (desk == null) {
        return List.of();
      }
      long[] marks = {prose.text().hashCode()};
      return desk.ask(new Question(prose.draft().name(), marks)).articles().stream()
          .map(
              article ->
                  new Finding(
                      "words",
                      "someone",
                      Severity.INFO,
                      new Span(0, 4),
                      "was in " + article.outlet(),
                      List.of(new Related(article.link(), new Span(0, 0), article.outlet())),
                      List.of()))
          .toList();
    }
  }

  /** Has one article for whatever is asked. */
  public static final class Engine implements ArchiveEngine {

    @Override
    public boolean keeps(String place) {
      return place.startsWith("test:");
    }

    @Override
    public Archive open(String place, String scheme) throws ArchiveTrouble {
      if (place.equals("test:gone")) {
        throw new ArchiveTrouble("nobody is there");
      }
      return new Archive() {
        @Override
        public Answer ask(Question question) {
          Article article = new Article("1", "", "Gazette", "", LINK, "", "", "text");
          return new Answer(List.of(article), Set.of(), null);
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Shelf write(String place, String scheme) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ArchiveStatus status(String place) {
      throw new UnsupportedOperationException();
    }
  }

  /** Is there, since an archive wants one. */
  public static final class Marks implements Fingerprinter {

    @Override
    public String scheme() {
      return "test";
    }

    @Override
    public long[] of(String text) {
      return new long[] {text.hashCode()};
    }
  }

  private static TestEditor editor(String place) {
    JsonObject options = new JsonObject();
    options.addProperty("archive", place);
    return TestEditor.of(
        introduction -> introduction.setInitializationOptions(options), new Archived());
  }

  @Test
  void whatWasPublishedBeforeIsShownWhenTheArchiveHasAnswered() {
    try (TestEditor editor = editor("test:here")) {
      editor.open(URI, "Some words.");

      Diagnostic diagnostic = found(editor);

      assertThat(diagnostic.getMessage().toString()).contains("was in Gazette");
      assertThat(diagnostic.getRelatedInformation())
          .singleElement()
          .satisfies(it -> assertThat(it.getLocation().getUri()).isEqualTo(LINK));
    }
  }

  @Test
  void theSourceIsOpenedInABrowser() {
    try (TestEditor editor = editor("test:here")) {
      editor.open(URI, "Some words.");
      CodeAction open = editor.action(URI, found(editor), "Open Gazette");
      editor.carriedOut(open);

      ShowDocumentParams shown = editor.said(ShowDocumentParams.class, it -> true);
      assertThat(shown.getUri()).isEqualTo(LINK);
      assertThat(shown.getExternal()).isTrue();
    }
  }

  @Test
  void anArchiveThatIsGoneIsToldOnceAndTheRestIsChecked() {
    try (TestEditor editor = editor("test:gone")) {
      editor.open(URI, "Some words.");

      assertThat(editor.diagnostics(URI, 1)).isEmpty();
      assertThat(editor.said(MessageParams.class, it -> it.getMessage().contains("nobody")))
          .isNotNull();
    }
  }

  @Test
  void nobodyIsAskedUnlessAPersonSaysSo() {
    try (TestEditor editor = editor("")) {
      editor.open(URI, "Some words.");

      assertThat(editor.diagnostics(URI, 1)).isEmpty();
    }
  }

  private static Diagnostic found(TestEditor editor) {
    PublishDiagnosticsParams sent = editor.published(it -> !it.getDiagnostics().isEmpty());
    return sent.getDiagnostics().get(0);
  }
}
