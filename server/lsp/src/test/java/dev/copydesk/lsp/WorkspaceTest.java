package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts on disk, the house style, and editors that ask. */
class WorkspaceTest {

  private static final String PASSAGE = "The river rose overnight and the mill stood in water.";

  @TempDir Path folder;
  private String one;
  private String two;

  @BeforeEach
  void twoDrafts() throws IOException {
    one = write("one.txt", "First.\n\n" + PASSAGE + "\n");
    two = write("two.txt", "some rubbish\n");
  }

  @Test
  void aDraftIsComparedWithThoseOnDisk() {
    try (TestEditor editor = echoing()) {
      String uri = uri("new.txt");
      editor.open(uri, PASSAGE);
      assertThat(copies(editor, uri, 1)).containsExactly(one);
    }
  }

  @Test
  void draftsOnDiskAreReadInTheEncodingThatTheHouseStyleNames() throws IOException {
    String passage = "Wójt zażądał źdźbła prawdy i odszedł w ciszę.";
    Files.writeString(folder.resolve(".copydesk.yaml"), "encoding: {'old/**': iso-8859-2}\n");
    Path old = Files.createDirectories(folder.resolve("old")).resolve("draft.txt");
    Files.write(old, passage.getBytes(Charset.forName("ISO-8859-2")));

    try (TestEditor editor = echoing()) {
      String uri = uri("new.txt");
      editor.open(uri, passage);
      assertThat(copies(editor, uri, 1)).containsExactly(old.toUri().toString());
    }
  }

  @Test
  void whatIsOpenCountsAsTheEditorShowsIt() throws IOException {
    String three = write("three.txt", "Only here.\n");
    try (TestEditor editor = echoing()) {
      editor.open(one, "First.\n\nThe passage was taken out.\n");
      String uri = uri("new.txt");
      editor.open(uri, PASSAGE + "\n\nOnly here.\n");
      assertThat(copies(editor, uri, 1)).containsExactly(three);

      int before = editor.published().size();
      editor.closeDraft(one);

      editor.published(before, sent -> related(sent.getDiagnostics()).equals(List.of(one, three)));
    }
  }

  @Test
  void aLongReadingIsShownAndCanBeEnded() {
    CountDownLatch shown = new CountDownLatch(1);
    TestRules.Words slow =
        new TestRules.Words(
            (prose, context) -> {
              if (prose.draft().name().equals(one)) {
                TestEditor.waitFor(shown);
              }
            });
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), slow, new TestRules.Echo())) {
      ProgressParams begin =
          editor.said(
              ProgressParams.class,
              said -> said.getValue().getLeft() instanceof WorkDoneProgressBegin);
      editor.server().cancelProgress(new WorkDoneProgressCancelParams(begin.getToken()));
      editor.open(two, "some rubbish");
      shown.countDown();

      editor.said(
          ProgressParams.class, said -> said.getValue().getLeft() instanceof WorkDoneProgressEnd);
      assertThat(editor.diagnostics(two, 1)).hasSize(1);
    }
  }

  @Test
  void filesThatComeAndGoAreNoticed() throws IOException {
    try (TestEditor editor = echoing()) {
      DidChangeWatchedFilesRegistrationOptions watched =
          watched(editor.said(RegistrationParams.class, it -> true));
      assertThat(watched.getWatchers())
          .extracting(watcher -> watcher.getGlobPattern().getLeft())
          .contains("**/.copydesk.yaml");
      String uri = uri("new.txt");
      editor.open(uri, PASSAGE);
      assertThat(copies(editor, uri, 1)).containsExactly(one);

      int before = editor.published().size();
      String three = write("three.txt", PASSAGE);
      Files.delete(folder.resolve("one.txt"));
      editor.tell(three, FileChangeType.Created);
      editor.tell(one, FileChangeType.Deleted);

      editor.published(
          before,
          sent ->
              sent.getUri().equals(uri) && related(sent.getDiagnostics()).equals(List.of(three)));
    }
  }

  @Test
  void anotherHouseStyleIsFollowedAtOnce() throws IOException {
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Words())) {
      editor.open(two, "some rubbish");
      assertThat(editor.diagnostics(two, 1)).hasSize(1);
      int before = editor.published().size();

      String style = write(".copydesk.yaml", "rules:\n  words: off\n");
      editor.tell(style, FileChangeType.Created);

      editor.published(
          before, sent -> sent.getUri().equals(two) && sent.getDiagnostics().isEmpty());
    }
  }

  @Test
  void ignoringAFindingWritesItIntoTheHouseStyle() throws IOException {
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Words())) {
      editor.open(two, "some rubbish");
      CodeAction ignore = editor.action(two, editor.diagnostics(two, 1).get(0), "Ignore this");
      int before = editor.published().size();

      editor.carriedOut(ignore);

      assertThat(Files.readString(folder.resolve(".copydesk.yaml")))
          .isEqualTo("ignore:\n  - rule: words/rubbish\n    words: \"rubbish\"\n");
      editor.published(
          before, sent -> sent.getUri().equals(two) && sent.getDiagnostics().isEmpty());
    }
  }

  @Test
  void aBrokenHouseStyleIsNotWrittenTo() throws IOException {
    write(".copydesk.yaml", "rules: [\n");
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Words())) {
      editor.open(two, "some rubbish");
      editor.carriedOut(editor.action(two, editor.diagnostics(two, 1).get(0), "Ignore this"));
      editor.said(MessageParams.class, said -> said.getMessage().contains("broken"));
      assertThat(folder.resolve(".copydesk.yaml")).hasContent("rules: [\n");
    }
  }

  @Test
  void anEditorThatAsksIsNotToldAndGetsTheSame() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling(), new TestRules.Words())) {
      editor.open(two, "plaintext", 3, "some rubbish");

      DocumentDiagnosticReport report = pull(editor, two, null);
      List<Diagnostic> diagnostics = report.getLeft().getItems();
      assertThat(diagnostics).hasSize(1);
      assertThat(pull(editor, two, report.getLeft().getResultId()).isRight()).isTrue();
      assertThat(editor.action(two, diagnostics.get(0), "Remove").getEdit()).isNotNull();

      editor.rewrite(two, 4, "nothing");
      assertThat(pull(editor, two, report.getLeft().getResultId()).getLeft().getItems()).isEmpty();
      assertThat(editor.published()).isEmpty();
    }
  }

  @Test
  void anEditorThatAsksForTheWorkspaceHearsOfDraftsThatAreNotOpen() throws IOException {
    try (TestEditor editor =
        TestEditor.of(
            introduction -> {
              Abilities.folders(folder).accept(introduction);
              Abilities.pulling().accept(introduction);
            },
            new TestRules.Words())) {
      WorkspaceDiagnosticReport first = await(ask(editor, List.of()));
      assertThat(uris(first)).containsExactly(one, two);
      assertThat(first.getItems().get(1).getLeft().getItems()).hasSize(1);

      // Asked again, it is answered when there is news.
      List<PreviousResultId> known =
          first.getItems().stream()
              .map(
                  item ->
                      new PreviousResultId(item.getLeft().getUri(), item.getLeft().getResultId()))
              .toList();
      CompletableFuture<WorkspaceDiagnosticReport> second = ask(editor, known);
      Files.delete(folder.resolve("one.txt"));
      write("two.txt", "credit\n");
      editor.tell(one, FileChangeType.Deleted);
      editor.tell(two, FileChangeType.Changed);

      List<WorkspaceDocumentDiagnosticReport> news = await(second).getItems();
      assertThat(news)
          .anySatisfy(
              item -> {
                assertThat(item.getLeft().getUri()).isEqualTo(one);
                assertThat(item.getLeft().getItems()).isEmpty();
              });
    }
  }

  @Test
  void aChangeThatIsUndoneShowsNothingNew() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling(), new TestRules.Words())) {
      editor.open(two, "some rubbish");
      DocumentDiagnosticReport report = pull(editor, two, null);
      editor.rewrite(two, 2, "some rubbish!");
      assertThat(pull(editor, two, report.getLeft().getResultId()).isLeft()).isTrue();
      editor.rewrite(two, 3, "some rubbish");

      assertThat(pull(editor, two, report.getLeft().getResultId()).isRight()).isTrue();
      // What the editor shows since then can still be mended.
      assertThat(editor.action(two, report.getLeft().getItems().get(0), "Remove").getEdit())
          .isNotNull();
    }
  }

  @Test
  void aReportTellsWhatIsFoundInAnotherDraftBecauseOfThisOne() {
    String pulls = "{'textDocument':{'diagnostic':{'relatedDocumentSupport':true}}}";
    try (RawEditor editor = RawEditor.introduced(pulls, new TestRules.Echo())) {
      editor.say(
          "{'jsonrpc':'2.0','method':'workspace/didChangeWorkspaceFolders','params':{'event':"
              + "{'removed':[],'added':[{'name':'w','uri':'"
              + folder.toUri()
              + "'}]}}}");
      editor.hear(message -> message.toString().contains("Read the drafts"));
      String uri = uri("new.txt");
      editor.open(uri, PASSAGE);
      String question =
          ",'method':'textDocument/diagnostic','params':{'textDocument':{'uri':'" + uri + "'}}}";
      editor.say("{'jsonrpc':'2.0','id':5" + question);
      JsonObject others =
          editor.answer(5).getAsJsonObject("result").getAsJsonObject("relatedDocuments");
      assertThat(others.keySet()).containsExactly(one);
      assertThat(others.getAsJsonObject(one).getAsJsonArray("items")).hasSize(1);

      editor.say("{'jsonrpc':'2.0','id':6" + question);
      assertThat(editor.answer(6).getAsJsonObject("result").has("relatedDocuments")).isFalse();
    }
  }

  @Test
  void fromTheEarlierCopyTheLaterOneIsFoundThoughItIsNotOpen() {
    try (TestEditor editor = TestEditor.of(Abilities.folders(folder), new TestRules.Echo(true))) {
      read(editor);
      String uri = uri("earlier.txt");
      editor.open(uri, PASSAGE);
      assertThat(editor.diagnostics(uri, 1)).isEmpty();

      List<? extends Location> places =
          await(
              editor
                  .server()
                  .getTextDocumentService()
                  .references(
                      new ReferenceParams(
                          new TextDocumentIdentifier(uri),
                          new Position(0, 4),
                          new ReferenceContext(true))));
      assertThat(places.stream().map(Location::getUri)).containsExactlyInAnyOrder(one, uri);
    }
  }

  @Test
  void anEditorThatTakesPartsIsSentAllOfThem() {
    try (TestEditor editor = TestEditor.of(pullingTheWorkspace(), new TestRules.Words())) {
      read(editor);
      WorkspaceDiagnosticParams asked = new WorkspaceDiagnosticParams(List.of());
      asked.setPartialResultToken("parts");
      WorkspaceDiagnosticReport end =
          await(editor.server().getWorkspaceService().diagnostic(asked));

      assertThat(end.getItems()).isEmpty();
      ProgressParams part =
          editor.said(ProgressParams.class, said -> said.getToken().getLeft().equals("parts"));
      assertThat(part.getValue().getRight().toString()).contains(one, two);
    }
  }

  @Test
  void anEditorThatAsksForTheWorkspaceHearsOfWhatIsNotSaved() {
    try (TestEditor editor = TestEditor.of(pullingTheWorkspace(), new TestRules.Words())) {
      read(editor);
      editor.open(two, "some rubbish\n");
      List<PreviousResultId> known =
          await(ask(editor, List.of())).getItems().stream()
              .map(
                  item ->
                      new PreviousResultId(item.getLeft().getUri(), item.getLeft().getResultId()))
              .toList();
      CompletableFuture<WorkspaceDiagnosticReport> second = ask(editor, known);
      assertThat(pull(editor, two, null).getLeft().getItems()).hasSize(1);
      editor.rewrite(two, 2, "nothing\n");

      WorkspaceDiagnosticReport news = await(second);
      assertThat(uris(news)).containsExactly(two);
      assertThat(news.getItems().get(0).getLeft().getItems()).isEmpty();
    }
  }

  @Test
  void aDraftIsNotLookedAtAgainWhereWhatItSeesOfOthersIsTheSame() {
    AtomicInteger looks = new AtomicInteger();
    TestRules.Words counting =
        new TestRules.Words(
            (prose, context) -> {
              if (prose.draft().name().equals(one)) {
                looks.incrementAndGet();
              }
            });
    try (TestEditor editor = TestEditor.of(counting, new TestRules.Echo())) {
      String uri = uri("new.txt");
      editor.open(one, "A paragraph of its own.");
      editor.open(two, PASSAGE);
      editor.open(uri, PASSAGE);
      assertThat(copies(editor, uri, 1)).containsExactly(two);
      for (int round = 0; round < 5; round++) {
        int published = editor.published().size();
        boolean gone = round % 2 == 0;
        editor.rewrite(two, round + 2, gone ? "Gone." : PASSAGE);
        // A pause shows in the third draft what the second one says now.
        editor.published(
            published,
            sent -> sent.getUri().equals(uri) && sent.getDiagnostics().isEmpty() == gone);
      }

      // Once when it was opened, once in the first pause, once by a house style that came late.
      assertThat(looks.get()).isLessThan(4);
    }
  }

  @Test
  void aQuestionThatIsCancelledLosesNothing() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling(), new TestRules.Words())) {
      editor.open(two, "some rubbish");
      ask(editor, List.of()).cancel(true);
      pullFuture(editor, two, null).cancel(true);
      assertThat(pull(editor, two, null).getLeft().getItems()).hasSize(1);
    }
  }

  private Consumer<InitializeParams> pullingTheWorkspace() {
    return Abilities.folders(folder).andThen(Abilities.pulling());
  }

  /** Waits until the drafts on disk are read. */
  private static void read(TestEditor editor) {
    editor.said(MessageParams.class, said -> said.getMessage().startsWith("Read the drafts"));
  }

  private TestEditor echoing() {
    return TestEditor.of(Abilities.folders(folder), new TestRules.Echo());
  }

  /** The drafts that the first finding with copies names. */
  private static List<String> copies(TestEditor editor, String uri, int version) {
    return related(
        editor
            .published(
                sent ->
                    sent.getUri().equals(uri)
                        && Integer.valueOf(version).equals(sent.getVersion())
                        && !sent.getDiagnostics().isEmpty())
            .getDiagnostics());
  }

  private static List<String> related(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .flatMap(diagnostic -> diagnostic.getRelatedInformation().stream())
        .map(related -> related.getLocation().getUri())
        .toList();
  }

  private static DidChangeWatchedFilesRegistrationOptions watched(RegistrationParams wanted) {
    return new com.google.gson.Gson()
        .newBuilder()
        .registerTypeAdapterFactory(
            new org.eclipse.lsp4j.jsonrpc.json.adapters.EitherTypeAdapter.Factory())
        .create()
        .fromJson(
            wanted.getRegistrations().get(0).getRegisterOptions().toString(),
            DidChangeWatchedFilesRegistrationOptions.class);
  }

  private static CompletableFuture<WorkspaceDiagnosticReport> ask(
      TestEditor editor, List<PreviousResultId> known) {
    return editor.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(known));
  }

  private static DocumentDiagnosticReport pull(TestEditor editor, String uri, String known) {
    return await(pullFuture(editor, uri, known));
  }

  private static CompletableFuture<DocumentDiagnosticReport> pullFuture(
      TestEditor editor, String uri, String known) {
    DocumentDiagnosticParams asked = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
    asked.setPreviousResultId(known);
    return editor.server().getTextDocumentService().diagnostic(asked);
  }

  private static List<String> uris(WorkspaceDiagnosticReport report) {
    return report.getItems().stream().map(item -> item.getLeft().getUri()).toList();
  }

  private String write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return uri(name);
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }
}
