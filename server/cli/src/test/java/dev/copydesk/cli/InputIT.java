package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What copydesk check takes in")
final class InputIT {

  private static final String NOTICE = "시의회는 화요일에 예산안을 통과시켰다.\n\nⓒ 한빛일보. 무단 전재 및 재배포 금지\n";

  private static final String FIXED = "시의회는 화요일에 예산안을 통과시켰다.\n";

  private static final Charset CP949 = Charset.forName("x-windows-949");

  @TempDir private Path folder;

  private Path draft(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  @Test
  void draftsInOldAndNewEncodingsStandInOneFolder() throws IOException {
    Path old = draft("old.txt", NOTICE, CP949);
    Path fresh = draft("NEW.TXT", NOTICE, StandardCharsets.UTF_8);

    Launched run = Launched.in(folder, "check", "--fix", ".");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(Files.readString(old, CP949)).isEqualTo(FIXED);
    assertThat(Files.readString(fresh)).isEqualTo(FIXED);
  }

  @Test
  void theHouseStyleSaysHowSomeFilesAreEncoded() throws IOException {
    // Read as what its bytes look like this would be Chinese.
    Path wire = draft("wire/a.txt", NOTICE, StandardCharsets.UTF_16LE);
    Path other = draft("a.txt", NOTICE, StandardCharsets.UTF_8);
    draft(".copydesk.yaml", "encoding:\n  \"wire/**\": utf-16le\n", StandardCharsets.UTF_8);

    Launched run = Launched.in(folder, "check", "--fix", ".");
    Launched stream =
        new Launched.Start(Launched.LAUNCHER, folder)
            .input(NOTICE.getBytes(StandardCharsets.UTF_16LE))
            .run("check", "-", "--stdin-filename", "wire/b.txt");

    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(wire, StandardCharsets.UTF_16LE)).isEqualTo(FIXED);
    assertThat(Files.readString(other)).isEqualTo(FIXED);
    assertThat(stream.out()).contains("wire/b.txt:3:1: warning");
  }

  @Test
  void whatIsKeptQuietAndNotThereAnyMoreIsTold() throws IOException {
    draft(
        ".copydesk.yaml",
        "ignore:\n  - rule: boilerplate\n    words: \"All rights gone.\"\n",
        StandardCharsets.UTF_8);
    draft("a.md", "<!-- copydesk-disable boilerplate -->\n\nFine.\n", StandardCharsets.UTF_8);

    Launched whole = Launched.in(folder, "check", ".");
    Launched part = Launched.in(folder, "check", "--rules", "duplicate-passage", "a.md");

    assertThat(whole.exit()).isZero();
    assertThat(whole.err())
        .contains("a.md:1:1: keeps nothing quiet", ".copydesk.yaml:2:11: keeps nothing quiet");
    assertThat(part.err()).isEmpty();
  }

  @Test
  void whatIsTooSmallIsNotTold() throws IOException {
    draft("a.txt", "By Dana Hollis\n\nThe council met on Tuesday.\n", StandardCharsets.UTF_8);

    assertThat(Launched.in(folder, "check", ".").out()).contains("hint");
    assertThat(Launched.in(folder, "check", "--min-severity", "info", ".").out())
        .isEqualTo("No findings in 1 draft.\n");
    assertThat(
            Launched.in(folder, "check", "--min-severity", "info", "--fail-on", "hint", ".").exit())
        .isEqualTo(2);
  }

  @Test
  void errorsAndHelpAreInTheLanguageThatWasAskedFor() {
    Launched.Start korean =
        new Launched.Start(Launched.LAUNCHER, folder).with("LC_ALL", "ko_KR.UTF-8");

    assertThat(Launched.in(folder, "check", "--lang", "ko", "gone.txt").err())
        .isEqualTo("copydesk: gone.txt: 파일이나 폴더가 없습니다\n");
    assertThat(korean.run("check", "gone.txt").err())
        .isEqualTo("copydesk: gone.txt: 파일이나 폴더가 없습니다\n");
    assertThat(korean.run("chekc").err()).contains("'check'을(를) 뜻하셨나요?");
    assertThat(korean.run("check", "--help").out()).contains("사용법: copydesk check");
    assertThat(korean.run("check", "--lang", "en", "--help").out()).startsWith("Usage:");
  }

  @Test
  void whatIsWrongWithAHouseStyleIsToo() throws IOException {
    draft(".copydesk.yaml", "rules: {boilerplat: off}\n", StandardCharsets.UTF_8);
    draft("draft.txt", "Harbour opens.\n", StandardCharsets.UTF_8);

    assertThat(Launched.in(folder, "check", "--lang", "ko", ".").err())
        .isEqualTo(
            "copydesk: .copydesk.yaml:1:9: \"boilerplat\"은(는) 여기에 없는 키입니다. \"boilerplate\"을(를)"
                + " 뜻하셨나요?\n");
  }

  @Test
  void whatOnePersonHasGitIgnoreIsPassedOver() throws IOException {
    Files.createDirectories(folder.resolve("paper/.git"));
    draft("home/.gitconfig", "[core]\n\texcludesFile = ~/mine\n", StandardCharsets.UTF_8);
    draft("home/mine", "scratch-*\n", StandardCharsets.UTF_8);
    draft("paper/scratch-a.txt", NOTICE, StandardCharsets.UTF_8);

    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder.resolve("paper"))
            .with("HOME", folder.resolve("home").toString())
            .run("check", ".");

    assertThat(run.out()).isEqualTo("No drafts found.\n");
  }
}
