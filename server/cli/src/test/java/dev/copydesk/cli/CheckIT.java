package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("copydesk check")
final class CheckIT {

  private static final String CLEAN =
      "The council met on Tuesday and put the vote off until the autumn.\n";

  private static final String NOTICE = "ⓒ 한빛일보. 무단 전재 및 재배포 금지\n";

  private static final String WITH_NOTICE = "시의회는 화요일에 예산안을 통과시켰다.\n\n" + NOTICE;

  private static final String WITHOUT_NOTICE = "시의회는 화요일에 예산안을 통과시켰다.\n";

  private static final Charset CP949 = Charset.forName("x-windows-949");

  @TempDir private Path folder;

  private Path draft(String name, String text) throws IOException {
    return draft(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path draft(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void aDiffShowsTheByteOrderMarkThatPatchMeets() throws IOException {
    draft("notice.txt", "\uFEFF" + NOTICE + "\n" + WITHOUT_NOTICE);

    Launched run = Launched.in(folder, "check", "--diff", "notice.txt");

    assertThat(run.out()).contains("\n-\uFEFF" + NOTICE, "\n+\uFEFF" + WITHOUT_NOTICE);
  }

  @Test
  void endsWith0WhereNothingIsFound() throws IOException {
    draft("clean.txt", CLEAN);

    Launched run = Launched.in(folder, "check", "clean.txt");

    assertThat(run).isEqualTo(new Launched(0, "No findings in 1 draft.\n", ""));
  }

  @Test
  void endsWith1WhereSomethingIsFoundAndShowsIt() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    Launched run = Launched.in(folder, "check", "notice.txt");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("notice.txt:3:1: warning: ", "3 | ⓒ 한빛일보.", "| ^^^");
  }

  @Test
  void endsWith0WhereWhatIsFoundIsLessGraveThanAskedAbout() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    assertThat(Launched.in(folder, "check", "--fail-on", "error").exit()).isZero();
    assertThat(Launched.in(folder, "check", "--fail-on", "never").exit()).isZero();
    assertThat(Launched.in(folder, "check", "--fail-on", "hint").exit()).isEqualTo(1);
  }

  @Test
  void aMissingPathIsAnErrorAndTheOthersAreStillChecked() throws IOException {
    draft("clean.txt", CLEAN);

    Launched run = Launched.in(folder, "check", "nowhere.txt", "clean.txt");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("copydesk: nowhere.txt: no such file or folder\n");
    assertThat(run.out()).contains("No findings in 1 draft.");
  }

  @Test
  void aFileThatIsNoTextIsAnErrorThatNamesTheEncoding() throws IOException {
    draft("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});

    Launched run = Launched.in(folder, "check", "photo.txt");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("copydesk: photo.txt: not text in UTF-8")
        .contains("--encoding");
  }

  @Test
  void readsOldKoreanFilesWithTheirEncoding() throws IOException {
    Path file = draft("old.txt", WITH_NOTICE.getBytes(CP949));

    assertThat(Launched.in(folder, "check", "old.txt", "--encoding", "utf-8").exit()).isEqualTo(2);
    Launched run = Launched.in(folder, "check", "old.txt", "--encoding", "cp949", "--fix");

    assertThat(run.exit()).isZero();
    assertThat(Files.readString(file, CP949)).isEqualTo(WITHOUT_NOTICE);
  }

  @Test
  void keepsTheByteOrderMarkOfAFixedFile() throws IOException {
    Path file = draft("marked.txt", ("\uFEFF" + WITH_NOTICE).getBytes(StandardCharsets.UTF_16LE));

    Launched run = Launched.in(folder, "check", "--fix", "marked.txt");

    assertThat(run.exit()).isZero();
    assertThat(Files.readString(file, StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFF" + WITHOUT_NOTICE);
  }

  @Test
  void keepsWindowsLineEndsOfAFixedFile() throws IOException {
    Path file = draft("windows.txt", WITH_NOTICE.replace("\n", "\r\n"));

    Launched.in(folder, "check", "--fix", "windows.txt");

    assertThat(Files.readString(file)).isEqualTo(WITHOUT_NOTICE.replace("\n", "\r\n"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsThePermissionsOfAFixedFileAndLeavesNothingBesideIt() throws IOException {
    Path file = draft("mine.txt", WITH_NOTICE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    Launched.in(folder, "check", "--fix", "mine.txt");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("mine.txt"));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aSecondFixChangesNothing() throws IOException {
    Path file = draft("twice.txt", WITH_NOTICE);
    Launched.in(folder, "check", "--fix", "twice.txt");
    byte[] once = Files.readAllBytes(file);

    Launched again = Launched.in(folder, "check", "--fix", "twice.txt");

    assertThat(again.exit()).isZero();
    assertThat(file).hasBinaryContent(once);
  }

  @Test
  void aDiffShowsTheFixAndChangesNothing() throws IOException {
    Path file = draft("news/notice.txt", WITH_NOTICE);

    Launched run = Launched.in(folder, "check", "--diff", "news");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/news/notice.txt
            +++ b/news/notice.txt
            @@ -1,3 +1 @@
             시의회는 화요일에 예산안을 통과시켰다.
            -
            -ⓒ 한빛일보. 무단 전재 및 재배포 금지
            """);
    assertThat(file).hasContent(WITH_NOTICE);
  }

  @Test
  void readsStandardInputUnderTheNameItIsGiven() {
    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .input(WITH_NOTICE)
            .run("check", "-", "--stdin-filename", "기사.md", "--format", "json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("\"path\":\"기사.md\"", "\"format\":\"markdown\"");
  }

  @Test
  void putsOutTheFixedTextOfStandardInput() {
    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder).input(WITH_NOTICE).run("check", "--fix", "-");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(WITHOUT_NOTICE);
    assertThat(run.err()).contains("2 findings fixed.");
  }

  @Test
  void runsTheRulesAloneThatAreNamed() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    assertThat(Launched.in(folder, "check", "--rules", "unattributed-quote").exit()).isZero();
    assertThat(Launched.in(folder, "check", "--rules", "boilerplate").exit()).isEqualTo(1);
  }

  @Test
  void anUnknownRuleIsWrongUseAndTheRightNameIsOffered() {
    Launched run = Launched.in(folder, "check", "--rules", "boilerplat");

    assertThat(run)
        .isEqualTo(
            new Launched(
                2, "", "copydesk: there is no rule 'boilerplat'; did you mean 'boilerplate'?\n"));
  }

  @Test
  void anUnknownOptionIsOneClearLine() {
    Launched run = Launched.in(folder, "check", "--formt", "json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("--formt");
  }

  @Test
  void aBrokenConfigurationIsToldWithItsPlaceAndTheCheckGoesOn() throws IOException {
    draft("notice.txt", WITH_NOTICE);
    draft(".copydesk.yaml", "rules:\n  boilerplate:\n    severty: error\n");

    Launched run = Launched.in(folder, "check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: .copydesk.yaml:3:5: ").contains("severity");
    assertThat(run.out()).contains("notice.txt:3:1");
  }

  @Test
  void namesFilesAsTheyWereNamedWithFoldersJoinedByASlash() throws IOException {
    draft("desk/날씨 기사/a.md", CLEAN);
    draft("desk/.hidden/b.md", CLEAN);
    draft("desk/notes.log", CLEAN);

    assertThat(Launched.in(folder, "check", "--format", "json", "desk").out())
        .contains("\"path\":\"desk/날씨 기사/a.md\"")
        .contains("\"files\":1");
  }

  @Test
  void leavesOutWhatGitIgnores() throws IOException {
    draft("kept.md", CLEAN);
    draft("build/left-out.md", CLEAN);
    draft(".gitignore", "build/\n");
    Files.createDirectory(folder.resolve(".git"));

    assertThat(Launched.in(folder, "check", "--format", "json").out())
        .contains("kept.md")
        .doesNotContain("left-out.md");
  }

  @Test
  void leavesOutWhatIsExcludedWhereItIsNamedIfThatIsAskedFor() throws IOException {
    draft("archive/old.txt", WITH_NOTICE);
    draft(".copydesk.yaml", "exclude: [\"archive/**\"]\n");

    assertThat(Launched.in(folder, "check", "archive/old.txt").exit()).isEqualTo(1);
    assertThat(Launched.in(folder, "check", "--force-exclude", "--quiet", "archive/old.txt"))
        .isEqualTo(new Launched(0, "", ""));
  }

  @Test
  void putsSeveralReportsIntoFiles() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    Launched run =
        Launched.in(folder, "check", "--format", "text=report.txt,json=report.json", "notice.txt");

    assertThat(run).isEqualTo(new Launched(1, "", ""));
    assertThat(folder.resolve("report.txt")).content().contains("notice.txt:3:1");
    assertThat(folder.resolve("report.json")).content().startsWith("{\"schemaVersion\":1");
  }

  @Test
  void speaksKoreanWhereThatIsAskedFor() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    assertThat(Launched.in(folder, "check", "--lang", "ko").out()).contains("notice.txt:3:1: 경고: ");
  }
}
