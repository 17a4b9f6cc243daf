package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("copydesk check tells what is new")
final class NewsIT {

  private static final String NOTICE = "ⓒ 한빛일보. 무단 전재 및 재배포 금지\n";

  private static final String PASSAGE =
      "The council met on Tuesday evening and put the vote on the new harbour budget off until the"
          + " autumn, since three of its members were ill.\n";

  private static final String OTHER =
      "Nothing else was decided that night by anyone in the room, and the mayor went home early.\n";

  @TempDir private Path folder;

  private void draft(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve(".git"))) {
      git("init", "-q", "-b", "main");
    }
    git("add", ".");
    git("commit", "-q", "--allow-empty", "-m", "Some drafts");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(git.exitValue()).isZero();
  }

  private Launched since(String reference, String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--since", reference));
    arguments.addAll(List.of(more));
    return Launched.in(folder, arguments.toArray(String[]::new));
  }

  @Test
  void aBaselineKeepsOldFindingsQuietAndTellsOfNewOnes() throws IOException {
    draft("old.txt", NOTICE);
    Launched write =
        Launched.in(
            folder, "check", "--baseline", "base.json", "--write-baseline", "--fail-on", "hint");
    assertThat(write.exit()).isZero();

    draft("old.txt", "새로 들어온 첫 문단이다.\n\n" + NOTICE);
    assertThat(Launched.in(folder, "check", "--baseline", "base.json").exit()).isZero();

    draft("new.txt", NOTICE);
    Launched run = Launched.in(folder, "check", "--baseline", "base.json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("new.txt:1:1").doesNotContain("old.txt:");
  }

  @Test
  void aBrokenBaselineIsToldWithItsPlace() throws IOException {
    draft("base.json", "{\"schemaVersion\": 1,\n \"findings\": [}");

    Launched run = Launched.in(folder, "check", "--baseline", "base.json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: --baseline: base.json:2:").hasLineCount(1);
  }

  @Test
  void sinceTellsOnlyOfChangedLines() throws IOException, InterruptedException {
    git("init", "-q");
    draft("기사.txt", NOTICE + "\n본문이다.\n");
    draft("untouched.txt", NOTICE);
    git("add", ".");
    git("commit", "-q", "-m", "First");
    draft("기사.txt", NOTICE + "\n본문이다.\n\n저작권자 ⓒ 새벽통신. 무단 전재 금지\n");
    draft("new.txt", NOTICE);

    Launched run = Launched.in(folder, "check", "--since", "HEAD");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("기사.txt:5:", "new.txt:1:1")
        .doesNotContain("기사.txt:1:", "untouched.txt:");
  }

  @Test
  void sinceSaysSoWhereThereIsNoRepositoryOrNoSuchCommit()
      throws IOException, InterruptedException {
    draft("a.txt", NOTICE);
    assertThat(Launched.in(folder, "check", "--since", "HEAD").err())
        .contains("is in no git repository");

    git("init", "-q");
    Launched run = Launched.in(folder, "check", "--since", "no-such-branch");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: --since: git knows no commit").hasLineCount(1);
    assertThat(Launched.in(folder, "check", "--since", "--output=x").exit()).isEqualTo(2);
  }

  @Test
  void aCopyIsNewWhereItsSourceIs() throws IOException, InterruptedException {
    draft("b-copy.txt", OTHER + "\n" + PASSAGE);
    commit();
    draft("c-source.txt", PASSAGE + "\n" + OTHER.replace("Nothing", "Little"));
    assertThat(since("HEAD").exit()).as("a source that sorts later").isEqualTo(1);

    Files.delete(folder.resolve("c-source.txt"));
    draft("b-copy.txt", PASSAGE + "\n" + OTHER + "\n" + PASSAGE);
    assertThat(since("HEAD").exit()).as("a paragraph pasted above its source").isEqualTo(1);
  }

  @Test
  void aQuoteIsNewWhoseSpeakerWasDeletedBesideIt() throws IOException, InterruptedException {
    String quote = "“We were never asked about the harbour, and we will not pay for it now.”\n";
    String start = "The council met on Tuesday.\n\n";
    String end = "\nThe vote is in the autumn.\n\nThe budget was printed in the spring.\n";
    draft("vote.txt", start + "Mayor Ada Quill told the council:\n\n" + quote + end);
    commit();
    assertThat(Launched.in(folder, "check", "--format", "json").out())
        .doesNotContain("unattributed-quote/missing");
    draft("vote.txt", start + quote + end);

    assertThat(since("HEAD").out()).contains("vote.txt:3:1", "unattributed-quote/missing");

    commit();
    draft("vote.txt", start + quote + end.replace("\nThe budget was printed in the spring.\n", ""));
    assertThat(since("HEAD").exit()).as("lines that went elsewhere").isZero();
  }

  @Test
  void aRenamedDraftIsNotNewWhetherOrNotGitWasTold() throws IOException, InterruptedException {
    draft("draft.txt", NOTICE + "\n" + OTHER);
    commit();
    Files.createDirectory(folder.resolve("desk"));
    Files.move(folder.resolve("draft.txt"), folder.resolve("desk/vote.txt"));

    assertThat(since("HEAD")).isEqualTo(new Launched(0, "No findings in 1 draft.\n", ""));

    git("add", "-A");
    draft("desk/vote.txt", NOTICE + "\n" + OTHER + "\n" + NOTICE.replace("한빛", "새벽"));
    assertThat(since("HEAD").out()).contains("desk/vote.txt:5:").doesNotContain("vote.txt:1:");
  }

  @Test
  void aBranchIsHeldAgainstWhereItBranchedOffAlsoAfterAMerge()
      throws IOException, InterruptedException {
    draft("a.txt", OTHER);
    commit();
    git("switch", "-q", "-c", "story");
    draft("story.txt", OTHER.replace("Nothing", "Little") + "\n" + NOTICE);
    commit();
    git("switch", "-q", "main");
    draft("main.txt", NOTICE + "\n" + PASSAGE);
    commit();
    git("switch", "-q", "story");
    assertThat(since("main").out()).contains("story.txt:3:").doesNotContain("main.txt");

    git("merge", "-q", "main");

    assertThat(since("main").out()).contains("story.txt:3:").doesNotContain("main.txt:");
  }

  @Test
  void aDraftThatGitIgnoresAndAPersonNamesIsNew() throws IOException, InterruptedException {
    draft(".gitignore", "private/\n");
    commit();
    draft("private/a.txt", NOTICE);

    assertThat(since("HEAD", "private/a.txt").exit()).isEqualTo(1);
  }

  @Test
  void sinceLeavesNothingInTheRepository() throws IOException, InterruptedException {
    draft("a.txt", OTHER);
    commit();
    draft("b.txt", NOTICE);
    byte[] index = Files.readAllBytes(folder.resolve(".git/index"));

    since("HEAD");

    assertThat(folder.resolve(".git/index")).hasBinaryContent(index);
  }

  @Test
  void aCloneThatIsTooShallowIsToldWithTheRemedy() throws IOException, InterruptedException {
    draft("a.txt", OTHER);
    commit();
    git("switch", "-q", "-c", "story");
    draft("b.txt", PASSAGE);
    commit();
    git("switch", "-q", "main");
    draft("c.txt", PASSAGE);
    commit();
    Path clone = folder.resolve("clone");
    git(
        "clone",
        "-q",
        "--depth",
        "1",
        "--no-single-branch",
        "-b",
        "story",
        "file://" + folder.toRealPath(),
        "clone");

    Launched apart = Launched.in(clone, "check", "--since", "origin/main");
    Launched unknown = Launched.in(clone, "check", "--since", "HEAD~1");

    assertThat(apart.exit()).isEqualTo(2);
    assertThat(apart.err()).contains("shallow", "git fetch --unshallow").hasLineCount(1);
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("shallow", "git fetch --unshallow").hasLineCount(1);
  }

  @Test
  void commitsWithNothingInCommonAreTold() throws IOException, InterruptedException {
    draft("a.txt", NOTICE);
    commit();
    git("switch", "-q", "--orphan", "other");
    draft("b.txt", NOTICE);
    commit();

    Launched run = since("main");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("have no commit in common").hasLineCount(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCheckoutOfAnotherUserIsToldWithTheRemedy() throws IOException, InterruptedException {
    assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root gives folders away");
    draft("a.txt", NOTICE);
    commit();
    Files.setAttribute(folder, "unix:uid", 12_345);
    Files.setAttribute(folder.resolve(".git"), "unix:uid", 12_345);

    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("GIT_CONFIG_GLOBAL", "/dev/null")
            .with("GIT_CONFIG_SYSTEM", "/dev/null")
            .run("check", "--since", "HEAD");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("git config --global --add safe.directory '" + folder.toRealPath() + "'")
        .hasLineCount(1);
  }

  @Test
  void aThirdPasteOfAnAcceptedPassageIsNew() throws IOException {
    String twice = PASSAGE + "\n" + OTHER + "\n" + PASSAGE;
    draft("vote.txt", twice);
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline");
    assertThat(Launched.in(folder, "check", "--baseline", "base.json").exit()).isZero();

    draft(
        "vote.txt",
        twice + "\nThe budget was printed in the spring by the old press.\n\n" + PASSAGE);

    assertThat(Launched.in(folder, "check", "--baseline", "base.json").exit()).isEqualTo(1);
  }

  @Test
  void aBaselineKnowsAFindingInARenamedDraftButNotOneMore() throws IOException {
    draft("a.txt", NOTICE);
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline");
    Files.move(folder.resolve("a.txt"), folder.resolve("renamed.txt"));
    assertThat(Launched.in(folder, "check", "--baseline", "base.json").exit()).isZero();

    draft("a.txt", NOTICE);
    Launched run = Launched.in(folder, "check", "--baseline", "base.json");

    assertThat(run.out()).contains("renamed.txt:1:").doesNotContain("a.txt:1:1: warning: A copy");
  }

  @Test
  void aDraftThatWasNotLookedAtExcusesNoOther() throws IOException {
    draft("a.txt", NOTICE);
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline");
    draft("b.txt", NOTICE);

    assertThat(Launched.in(folder, "check", "--baseline", "base.json", "b.txt").exit())
        .isEqualTo(1);
  }

  @Test
  void aBaselineWrittenForAPartOrByOneRuleKeepsTheRest() throws IOException {
    draft("a.txt", NOTICE);
    draft("b.txt", NOTICE.replace("한빛", "새벽"));
    draft("c.txt", PASSAGE + "\n" + OTHER + "\n" + PASSAGE);
    String[] all = {"check", "--baseline", "base.json"};
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline", "a.txt", "c.txt");

    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline", "b.txt");
    assertThat(Launched.in(folder, all).exit()).isZero();

    Launched.in(
        folder, "check", "--baseline", "base.json", "--write-baseline", "--rules", "boilerplate");
    assertThat(Launched.in(folder, all).exit()).isZero();
  }

  @Test
  void aBaselineReadsLikeAListForReview() throws IOException {
    draft("b.txt", "첫 문단이다.\n\n" + NOTICE);
    draft("a.txt", PASSAGE + "\n" + OTHER + "\n" + PASSAGE);
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline");

    assertThat(folder.resolve("base.json"))
        .content()
        .containsSubsequence(
            "\"path\" : \"a.txt\"",
            "\"line\" : 5",
            "\"words\" : \"The council met",
            "\"copies\" : 1",
            "\"path\" : \"b.txt\"",
            "\"line\" : 3",
            "\"words\" : \"ⓒ 한빛일보.");
  }

  @Test
  void whatIsNotThereAnyMoreIsToldAndPrunedAndNothingIsAdded() throws IOException {
    draft("a.txt", NOTICE);
    Launched.in(folder, "check", "--baseline", "base.json", "--write-baseline");
    draft("a.txt", NOTICE.replace("한빛", "새벽"));

    Launched told = Launched.in(folder, "check", "--baseline", "base.json");
    Launched pruned = Launched.in(folder, "check", "--baseline", "base.json", "--prune-baseline");

    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).contains("base.json: ", "--prune-baseline").hasLineCount(1);
    assertThat(pruned.exit()).isEqualTo(1);
    assertThat(folder.resolve("base.json")).content().doesNotContain("한빛", "새벽");
    assertThat(Launched.in(folder, "check", "--baseline", "base.json").err()).isEmpty();
  }
}
