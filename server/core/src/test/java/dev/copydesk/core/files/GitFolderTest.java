package dev.copydesk.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What git ignores for one person")
final class GitFolderTest {

  @TempDir private Path folder;
  private Path home;
  private Path top;

  @BeforeEach
  void aHomeAndARepository() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    top = Files.createDirectories(folder.resolve("paper"));
    Files.createDirectories(top.resolve(".git"));
  }

  private Path excludes(Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(Map.of("HOME", home.toString()));
    environment.putAll(more);
    GitFolder git = GitFolder.of(top);
    return git == null ? null : git.personalExcludes(environment);
  }

  @Test
  void standsInGitsOwnPlaceWhereNobodySaysOtherwise() {
    assertThat(excludes(Map.of())).isEqualTo(home.resolve(".config/git/ignore"));
    assertThat(excludes(Map.of("XDG_CONFIG_HOME", "/else"))).isEqualTo(Path.of("/else/git/ignore"));
  }

  @Test
  void standsWhereThePersonSays() throws IOException {
    Files.writeString(
        home.resolve(".gitconfig"),
        "[user]\n\texcludesFile = no\n[core]\n\teditor = vi\n\tExcludesFile = ~/mine # here\n");

    assertThat(excludes(Map.of())).isEqualTo(home.resolve("mine"));
  }

  @Test
  void standsWhereTheRepositorySaysBeforeThePerson() throws IOException {
    Files.writeString(home.resolve(".gitconfig"), "[core]\nexcludesfile=~/mine\n");
    Files.writeString(top.resolve(".git/config"), "[core]\nexcludesfile = \"/with a space\"\n");

    assertThat(excludes(Map.of())).isEqualTo(Path.of("/with a space"));
  }

  @Test
  void isFoundFromALinkedWorkingTree() throws IOException {
    Path linked = Files.createDirectories(folder.resolve("second"));
    Path own = Files.createDirectories(top.resolve(".git/worktrees/second"));
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");

    assertThat(GitFolder.of(linked)).isEqualTo(new GitFolder(top.resolve(".git")));
  }
}
