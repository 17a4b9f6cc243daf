package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs what is offered to builds, as far as it can be run without their servers. */
@DisplayName("In a build, Copydesk")
@DisabledOnOs(OS.WINDOWS)
final class BuildsIT {

  private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void aRepositoryOfDrafts() throws Exception {
    Files.createDirectories(folder.resolve("drafts"));
    write("drafts/old.txt", "The vote is over.\n\nAll rights reserved. © 2026 The Harbour Post\n");
    run("git", "init", "-q");
    run("git", "add", ".");
    run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "old");
    write("drafts/new.txt", "The bridge is closed.\n\nⓒ 한빛일보. 무단 전재 및 재배포 금지\n");
    Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/copydesk"), Launched.LAUNCHER);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private record Ended(int exit, String output) {}

  private Ended run(String... command) throws Exception {
    return run(Map.of(), command);
  }

  private Ended run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder
        .environment()
        .merge(
            "PATH", folder.resolve("bin").toString(), (old, own) -> own + File.pathSeparator + old);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private String version() {
    return Launched.in(folder, "--version").out().strip().replace("copydesk ", "");
  }

  @Test
  void annotatesAPullRequestOnGithubAndWritesItsSummary() throws Exception {
    JsonNode action = YAML.readTree(TOP.resolve(".github/actions/copydesk/action.yml").toFile());
    String script = action.at("/runs/steps/0/run").asText();
    assertThat(action.at("/inputs/version/default").asText()).isEqualTo(version());

    Ended ended =
        run(
            Map.of(
                "PATHS", "drafts",
                "SINCE", "HEAD",
                "BASELINE", "",
                "FAIL_ON", "warning",
                "COPYDESK_FOLDER", "",
                "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()),
            "bash",
            "--noprofile",
            "--norc",
            "-eo",
            "pipefail",
            "-c",
            script);

    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output())
        .contains("::warning file=drafts/new.txt,line=3")
        .doesNotContain("old.txt");
    assertThat(folder.resolve("summary.md")).content().contains("new.txt");
    assertThat(JSON.readTree(folder.resolve("copydesk.sarif").toFile()).at("/version").asText())
        .isEqualTo("2.1.0");
  }

  @Test
  void fillsTheWidgetOfAMergeRequestOnGitlab() throws Exception {
    JsonNode job = YAML.readTree(TOP.resolve(".gitlab/copydesk.yml").toFile()).get("copydesk");
    assertThat(job.at("/variables/COPYDESK_VERSION").asText()).isEqualTo(version());
    String head = run("git", "rev-parse", "HEAD").output().strip();

    Ended ended =
        run(
            Map.of(
                "COPYDESK_PATHS", "drafts",
                "COPYDESK_FAIL_ON", "warning",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", head),
            "sh",
            "-e",
            "-c",
            job.at("/script/0").asText());

    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    String report = job.at("/artifacts/reports/codequality").asText();
    JsonNode findings = JSON.readTree(folder.resolve(report).toFile());
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(finding.at("/location/path").asText()).isEqualTo("drafts/new.txt"));
    assertThat(folder.resolve(job.at("/artifacts/paths/0").asText())).content().contains("<html");
  }

  @Test
  void looksAtWhatIsToBeCommitted() throws Exception {
    String documented = Files.readString(TOP.resolve("server/docs/builds.md"));
    int start = documented.indexOf("repos:\n");
    JsonNode hook =
        YAML.readTree(documented.substring(start, documented.indexOf("```", start)))
            .at("/repos/0/hooks/0");
    write("drafts/excluded.txt", "All rights reserved. © 2026 The Harbour Post\n");
    write(".copydesk.yaml", "exclude: [\"excluded.txt\"]\n");
    Pattern wanted = Pattern.compile(hook.get("files").asText());
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(List.of(hook.get("entry").asText().split(" ")));
    for (String name : List.of("drafts/new.txt", "drafts/excluded.txt", "bin/copydesk")) {
      if (wanted.matcher(name).find()) {
        command.add(name);
      }
    }

    Ended ended = run(command.toArray(String[]::new));

    assertThat(ended.exit()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output())
        .contains("drafts/new.txt:3:1: warning")
        .doesNotContain("excluded.txt");
  }

  @Test
  void comesWithAJavaOfItsOwnFromNpm() throws Exception {
    Path sources = Path.of("src").toAbsolutePath();
    Path distribution = Launched.LAUNCHER.getParent().getParent();
    Path java = folder.resolve("java");
    Path packages = folder.resolve("packages");
    Path jdk = Path.of(System.getProperty("java.home"), "bin", "java");
    assertThat(
            run(jdk.toString(), sources.resolve("build/JavaRuntime.java").toString(), "java")
                .exit())
        .isZero();
    Ended packed =
        run(
            "node",
            sources.resolve("npm/pack.mjs").toString(),
            distribution.toString(),
            java.toString(),
            packages.toString());
    assertThat(packed.exit()).as(packed.output()).isZero();
    write("package.json", "{\"private\": true}\n");
    List<String> install =
        new ArrayList<>(List.of("npm", "install", "--offline", "--no-audit", "--no-fund"));
    packed.output().lines().forEach(install::add);
    Map<String, String> alone =
        Map.of("HOME", folder.toString(), "JAVA_HOME", "", "PATH", onlyNode());
    Ended installed = run(alone, install.toArray(String[]::new));
    assertThat(installed.exit()).as(installed.output()).isZero();

    Ended found = run(alone, "npx", "--no-install", "copydesk", "check", "drafts");
    Ended fixed = run(alone, "npx", "--no-install", "copydesk", "check", "--fix", "drafts");
    Ended wrong = run(alone, "npx", "--no-install", "copydesk", "check", "nowhere");
    Ended cluster =
        run(
            alone,
            "npx",
            "--no-install",
            "copydesk",
            "archive",
            "status",
            "--archive",
            "https://localhost:1/index");

    Ended archive =
        run(
            Map.of("HOME", folder.toString(), "JAVA_HOME", java.toString()),
            folder.resolve("node_modules/copydesk/server/bin/copydesk").toString(),
            "class-archive");

    assertThat(found.output()).contains("drafts/new.txt:3:1: warning");
    assertThat(List.of(found.exit(), fixed.exit(), wrong.exit())).containsExactly(1, 0, 2);
    assertThat(archive.output()).as("classes archived for this Java").startsWith("Wrote ");
    assertThat(cluster.output())
        .as("what this Java knows of connections")
        .startsWith("copydesk: the archive at https://localhost:1/index cannot be opened: ")
        .hasLineCount(1);
  }

  /** A path with Node and what a shell needs, and no Java. */
  private String onlyNode() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("node", "npm", "npx", "sh", "env", "dirname", "readlink", "stty")) {
      String found = run("sh", "-c", "command -v " + tool).output().strip();
      if (!found.isEmpty()) {
        Files.createSymbolicLink(tools.resolve(tool), Path.of(found));
      }
    }
    return tools.toString();
  }
}
