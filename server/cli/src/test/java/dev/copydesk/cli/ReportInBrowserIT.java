package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in Chromium, where the machine has it. */
@DisplayName("The report for editors")
final class ReportInBrowserIT {

  private static final int DRAFTS = 100;
  private static final int NOTICES = 10;

  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void aReportOnManyFindings() throws IOException {
    Path drafts = Files.createDirectories(folder.resolve("drafts"));
    for (int draft = 0; draft < DRAFTS; draft++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < NOTICES; i++) {
        text.append(
            "The harbour office number %d-%d was closed on Monday.\n\n".formatted(draft, i));
        text.append(
            "© 2026 The Post No. %d-%d. <b>All rights reserved.</b>\n\n".formatted(draft, i));
      }
      Files.writeString(drafts.resolve("%03d.txt".formatted(draft)), text);
    }
    String passage =
        "The council met on Tuesday evening and put the vote on the new bridge off until the"
            + " autumn, since nobody could say what the work would cost or how long it would"
            + " take.\n";
    Files.writeString(drafts.resolve("000.txt"), passage + "\n“We wait.”\n\n" + passage);
    Launched run = Launched.in(folder, "check", "drafts", "--format", "html=report.html");
    assertThat(run.err()).isEmpty();
    report = folder.resolve("report.html");
  }

  @Test
  void opensWithAThousandFindingsAndTheTextWithItsMarks() throws Exception {
    String page = chromium("--virtual-time-budget=10000", "--dump-dom");

    String list = page.substring(page.indexOf("id=\"drafts\""), page.indexOf("</nav>"));
    assertThat(list.split("<small>", -1)).hasSizeGreaterThan(DRAFTS);
    assertThat(page).contains("<mark class=\"warning\"", "<article class=\"warning", "<del>");
    assertThat(page).doesNotContain("<b>All rights reserved.</b>");
  }

  @Test
  void isPrinted() throws Exception {
    Path pdf = folder.resolve("report.pdf");

    chromium("--virtual-time-budget=10000", "--no-pdf-header-footer", "--print-to-pdf=" + pdf);

    assertThat(Files.size(pdf)).isGreaterThan(10_000);
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  /** What Chromium puts out on the report; nothing may go wrong in the page, or leave it. */
  private String chromium(String... what) throws Exception {
    String browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    if (browser.isEmpty()) {
      System.err.println("SKIPPED: there is no Chromium to open the report for editors in");
      abort("no Chromium");
    }
    List<String> command =
        new ArrayList<>(List.of(browser, "--headless=new", "--no-sandbox", "--disable-gpu"));
    command.addAll(List.of("--disable-dev-shm-usage", "--enable-logging=stderr"));
    // Whatever the page might ask for, it would not get.
    command.add("--host-resolver-rules=MAP * ~NOTFOUND");
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(List.of(what));
    command.add(report.toUri().toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Chromium did not end: " + Files.readString(err));
    }
    assertThat(Files.readString(err)).doesNotContain("Uncaught", "CONSOLE");
    return Files.readString(out);
  }
}
