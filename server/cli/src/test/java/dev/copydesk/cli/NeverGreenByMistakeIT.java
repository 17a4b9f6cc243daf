package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("copydesk check is never green by mistake and loses nothing")
final class NeverGreenByMistakeIT {

  private static final String CLEAN =
      "The council met on Tuesday and put the vote off until the autumn.\n";

  private static final String WITH_NOTICE = "시의회는 화요일에 예산안을 통과시켰다.\n\nⓒ 한빛일보. 무단 전재 및 재배포 금지\n";

  private static final String WITHOUT_NOTICE = "시의회는 화요일에 예산안을 통과시켰다.\n";

  @TempDir private Path folder;

  private Path draft(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Launched shell(String script) {
    return new Launched.Start(Path.of("/bin/sh"), folder)
        .with("COPYDESK", Launched.LAUNCHER.toString())
        .run("-c", script);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskUnderTheReportIsTrouble() throws IOException {
    draft("clean.txt", CLEAN);

    Launched output = shell("\"$COPYDESK\" check clean.txt > /dev/full");
    Launched file = Launched.in(folder, "check", "clean.txt", "--format", "json=/dev/full");

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err()).startsWith("copydesk: standard output cannot be written: ");
    assertThat(file.exit()).isEqualTo(2);
    assertThat(file.err()).startsWith("copydesk: the report '/dev/full' cannot be written: ");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskUnderAFixedTextIsTrouble() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    Launched run = shell("\"$COPYDESK\" check --fix - < notice.txt > /dev/full");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("copydesk: standard output cannot be written: ");
  }

  @Test
  void aReportThatCannotBeWrittenDoesNotKeepTheOthersBack() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    Launched run =
        Launched.in(folder, "check", "--format", "json=no/where.json,sarif=report.sarif");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no folder '").hasLineCount(1);
    assertThat(folder.resolve("report.sarif")).isNotEmptyFile();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aReaderWhoHasReadEnoughIsNoTrouble() throws IOException {
    draft("many.txt", WITH_NOTICE.repeat(2_000));

    Launched run =
        shell("{ \"$COPYDESK\" check --format json many.txt; echo \"exit $?\" >&2; } | head -c 1");

    assertThat(run.out()).isEqualTo("{");
    assertThat(run.err()).isEqualTo("exit 1\n");
  }

  @Test
  void anEmptyPathIsAnErrorAndNotTheCurrentFolder() throws IOException {
    draft("clean.txt", CLEAN);

    Launched run = Launched.in(folder, "check", "");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: '': an empty path").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aJavaThatDoesNotStartIsTroubleAndNoFinding() throws IOException {
    draft("notice.txt", WITH_NOTICE);

    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("COPYDESK_JAVA_OPTIONS", "-Xmx1k")
            .run("check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .endsWith("copydesk: Java did not start; is there too little memory, or an odd option?\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLocaleThatIsNotInstalledNeitherStopsTheWalkNorHidesNamesNorTheLanguage()
      throws IOException {
    draft("날씨/기사.txt", WITH_NOTICE);

    for (String variable : List.of("LANG", "LC_CTYPE", "LC_ALL")) {
      Launched run =
          new Launched.Start(Launched.LAUNCHER, folder)
              .with("LC_ALL", "")
              .with("LC_CTYPE", "")
              .with("LANG", "")
              .with(variable, "ko_XX.UTF-8")
              .run("check", "날씨");

      assertThat(run.exit()).as(variable).isEqualTo(1);
      assertThat(run.out()).as(variable).contains("날씨/기사.txt:3:1: ");
      assertThat(run.out().contains("경고")).as(variable).isEqualTo(!variable.equals("LC_CTYPE"));
    }
  }

  @Test
  void noDraftsAreSaidAndFailWhereThatIsAskedFor() throws IOException {
    Files.createDirectory(folder.resolve("drafts"));

    Launched json = Launched.in(folder, "check", "drafts", "--format", "json");
    Launched failing = Launched.in(folder, "check", "drafts", "--fail-on-empty");

    assertThat(json.exit()).isZero();
    assertThat(json.err()).isEqualTo("copydesk: no drafts to check\n");
    assertThat(failing.exit()).isEqualTo(2);
    assertThat(failing.out()).isEqualTo("No drafts found.\n");
  }

  @Test
  void aFixedTextOnStandardOutputKeepsEncodingAndByteOrderMark() throws IOException {
    for (String text : List.of(WITH_NOTICE, WITHOUT_NOTICE)) {
      Path marked = folder.resolve("in.txt");
      Files.write(marked, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

      assertThat(shell("\"$COPYDESK\" check --quiet --fix - < in.txt > out.txt").exit()).isZero();

      assertThat(Files.readAllBytes(folder.resolve("out.txt")))
          .isEqualTo(("\uFEFF" + WITHOUT_NOTICE).getBytes(StandardCharsets.UTF_16LE));
    }
  }

  @Test
  void bytesThatAnEncodingWouldWriteDifferentlyStayOutsideTheFix() throws IOException {
    // 0xFA54 and 0x81CA are one character to Windows, which would write the second.
    byte[] odd = {(byte) 0xFA, 0x54, (byte) 0x81, (byte) 0xCA, '\n'};
    Charset shiftJis = Charset.forName("windows-31j");
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    before.write(odd);
    before.write(
        "市議会は火曜日に予算案を可決した。\n\nCopyright 2025 Harbour Courier. All rights reserved.\n"
            .getBytes(shiftJis));
    Path file = Files.write(folder.resolve("old.txt"), before.toByteArray());

    Launched run = Launched.in(folder, "check", "--fix", "--encoding", "shift_jis", "old.txt");

    ByteArrayOutputStream after = new ByteArrayOutputStream();
    after.write(odd);
    after.write("市議会は火曜日に予算案を可決した。\n".getBytes(shiftJis));
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(after.toByteArray());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOtherNamesOfAFileSeeTheFixToo() throws IOException {
    Path file = draft("desk.txt", WITH_NOTICE);
    Path other = Files.createLink(folder.resolve("wire.bak"), file);

    assertThat(Launched.in(folder, "check", "--fix", "desk.txt").exit()).isZero();

    assertThat(Files.readString(other)).isEqualTo(WITHOUT_NOTICE);
    assertThat(Files.isSameFile(file, other)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theOwnerOfAFixedFileStays() throws IOException {
    Path file = draft("hers.txt", WITH_NOTICE);
    assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 23_456);

    assertThat(Launched.in(folder, "check", "--fix", "hers.txt").exit()).isZero();

    assertThat(Files.readString(file)).isEqualTo(WITHOUT_NOTICE);
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12_345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23_456);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFixThatIsEndedInTheMiddleLeavesWholeDraftsAndNothingElse() throws Exception {
    List<Path> drafts = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      drafts.add(draft("draft-" + i + ".txt", WITH_NOTICE));
    }
    for (String signal : List.of("TERM", "INT")) {
      ProcessBuilder builder =
          new ProcessBuilder(Launched.LAUNCHER.toString(), "check", "--fix", "--scope", "file")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process fixing = builder.start();
      Path first = drafts.get(0);
      while (fixing.isAlive()
          && Files.size(first) == WITH_NOTICE.getBytes(StandardCharsets.UTF_8).length) {
        Thread.onSpinWait();
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(fixing.pid())).start().waitFor();
      fixing.waitFor();

      try (Stream<Path> all = Files.list(folder)) {
        assertThat(all).hasSize(drafts.size());
      }
      for (Path draft : drafts) {
        assertThat(Files.readString(draft)).isIn(WITH_NOTICE, WITHOUT_NOTICE);
      }
      Files.writeString(first, WITH_NOTICE);
    }
  }

  @Test
  void whatAKilledFixLeftIsSweptByTheNextOne() throws IOException {
    draft("clean.txt", CLEAN);
    Path left = draft(".copydesk-999999999-123.tmp", "half of a dr");
    Path living =
        draft(".copydesk-" + ProcessHandle.current().pid() + "-123.tmp", "another run's draft");

    assertThat(Launched.in(folder, "check").exit()).isZero();
    assertThat(left).exists();
    assertThat(Launched.in(folder, "check", "--fix").exit()).isZero();

    assertThat(left).doesNotExist();
    assertThat(living).exists();
  }
}
