package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {

  @TempDir private Path folder;

  private Launched version(Path launcher) {
    return new Launched.Start(launcher, folder).run("--version");
  }

  @Test
  void startsThroughASymbolicLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("desk"), Launched.LAUNCHER);

    assertThat(version(link).out()).startsWith("copydesk ");
  }

  @Test
  void startsFromAFolderWithSpacesAndKoreanInItsName() throws IOException {
    Path home = folder.resolve("교열 도구 (new)");
    copy(Launched.LAUNCHER.getParent().getParent(), home);

    Launched run = version(home.resolve("bin/copydesk"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("copydesk ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void findsJavaOnThePathWhereJavaHomeIsNotSet() {
    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("JAVA_HOME", "")
            .with("PATH", System.getProperty("java.home") + "/bin:/usr/bin:/bin")
            .run("--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("copydesk ");
  }

  @Test
  void saysSoWhereThereIsNoJava() {
    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("JAVA_HOME", "")
            .with("PATH", folder.toString())
            .run("--version");

    assertThat(run)
        .isEqualTo(
            new Launched(
                2, "", "copydesk: needs Java 17 or newer; install it, or set JAVA_HOME\n"));
  }

  @Test
  void saysSoInKorean() {
    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("JAVA_HOME", folder.toString())
            .with("LC_ALL", "ko_KR.UTF-8")
            .run("--version");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("그 안에 bin/java가 없습니다");
  }

  @Test
  @EnabledIf("hasTerminals")
  void reportsNoWiderThanTheTerminal() throws IOException {
    Files.writeString(
        folder.resolve("draft.txt"),
        "부두가 다시 열린다. ".repeat(20) + "Copyright ⓒ 항구신문. 무단전재 및 재배포 금지\n");

    for (int columns : new int[] {60, 80}) {
      String command =
          "stty cols " + columns + " && exec '" + Launched.LAUNCHER + "' check --fail-on never .";
      Launched run =
          new Launched.Start(Path.of("/usr/bin/script"), folder)
              .with("NO_COLOR", "1")
              .with("LC_ALL", "C.UTF-8")
              .run("-qec", command, "/dev/null");

      assertThat(run.out().lines().filter(line -> line.startsWith(" 1 | ")))
          .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(columns))
          .anySatisfy(line -> assertThat(width(line)).isGreaterThan(columns - 4));
    }
  }

  static boolean hasTerminals() {
    return Files.isExecutable(Path.of("/usr/bin/script"));
  }

  /** Columns of a terminal, in which Hangul takes two. */
  private static int width(String line) {
    return line.codePoints().map(c -> c >= 0xAC00 && c <= 0xD7A3 ? 2 : 1).sum();
  }

  @Test
  void saysSoWhereJavaIsTooOld() throws IOException {
    Files.createDirectories(folder.resolve("jdk8/bin"));
    Files.writeString(folder.resolve("jdk8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Path java = Files.writeString(folder.resolve("jdk8/bin/java"), "#!/bin/sh\nexit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Launched run =
        new Launched.Start(Launched.LAUNCHER, folder)
            .with("JAVA_HOME", folder.resolve("jdk8").toString())
            .run("--version");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("needs Java 17 or newer", "is Java 8");
  }

  @Test
  void staysSilentAndRightWhereTheClassArchiveIsForAnotherJava() throws IOException {
    Path home = folder.resolve("copydesk").toAbsolutePath();
    copy(Launched.LAUNCHER.getParent().getParent(), home);
    String archive = "lib/copydesk-" + System.getProperty("java.runtime.version") + ".jsa";
    Files.deleteIfExists(home.resolve(archive));
    Files.writeString(home.resolve(archive), "no archive at all");
    Files.writeString(home.resolve(archive + ".home"), home.toRealPath() + "\n");

    Launched run = version(home.resolve("bin/copydesk"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("copydesk ").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void makesItsClassArchiveWhereItWasMovedTo() throws IOException {
    // In a folder with a space in its name Java 17 stores none of the classes.
    Path home = folder.toRealPath().resolve("moved/copydesk");
    copy(Launched.LAUNCHER.getParent().getParent(), home);
    Path log = folder.resolve("classes.log");

    Launched made = new Launched.Start(home.resolve("bin/copydesk"), folder).run("class-archive");
    Launched run =
        new Launched.Start(home.resolve("bin/copydesk"), folder)
            .with("COPYDESK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
            .run("--version");

    assertThat(made.exit()).isZero();
    assertThat(made.out()).startsWith("Wrote " + home.resolve("lib")).hasLineCount(1);
    assertThat(run.err()).isEmpty();
    assertThat(log).content().containsPattern("dev.copydesk.cli.Copydesk source: shared objects");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
