package dev.copydesk.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DraftFinderTest {

  @TempDir private Path temporary;
  private Path folder;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void realPath() throws IOException {
    folder = temporary.toRealPath();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What is found below {@code given}, from the temporary folder on. */
  private List<String> found(ConfigSource configs, Path... given) {
    DraftFinder finder =
        new DraftFinder(
            configs,
            List.of(folder),
            (name, why) -> problems.add(relative(name) + ": " + why.getMessage()));
    for (Path each : given) {
      finder.add(each);
    }
    return finder.found().stream().map(found -> relative(found.name())).toList();
  }

  private List<String> found() {
    return found(ConfigSource.defaults(), folder);
  }

  private String relative(String name) {
    return name.replace(folder.toString().replace('\\', '/') + "/", "");
  }

  @Test
  void findsDraftsInTheOrderOfTheirNames() throws IOException {
    write("b.md", "");
    write("a/z.txt", "");
    write("a/b/c.html", "");
    write("notes.doc", "");

    assertThat(found()).containsExactly("a/b/c.html", "a/z.txt", "b.md");
  }

  @Test
  void findsDraftsWhoseEndingsAreInCapitals() throws IOException {
    write("NOTICE.TXT", "");
    write("a.Md", "");
    Config config = new Config(List.of("**/*.txt"), List.of("notice.txt"), Map.of(), List.of());

    assertThat(found()).containsExactly("NOTICE.TXT", "a.Md");
    // What is left out is left out by its very name: too little must not be checked by mistake.
    assertThat(found(draft -> config, folder)).containsExactly("NOTICE.TXT");
  }

  @Test
  void passesOverWhatIsHidden() throws IOException {
    write(".obsidian/a.md", "");
    write(".a.md", "");

    assertThat(found()).isEmpty();
  }

  @Test
  void takesAFileThatIsNamedWhateverItIsCalled() throws IOException {
    write(".hidden.doc", "");

    assertThat(found(ConfigSource.defaults(), folder.resolve(".hidden.doc")))
        .containsExactly(".hidden.doc");
  }

  @Test
  void findsEachFileOnce() throws IOException {
    write("a/a.md", "");

    assertThat(found(ConfigSource.defaults(), folder.resolve("a/a.md"), folder, folder))
        .containsExactly("a/a.md");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(found(ConfigSource.defaults(), folder.resolve("gone"))).isEmpty();
    assertThat(problems).containsExactly("gone: no such file or folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsBackIsNoTrouble() throws IOException {
    write("a/a.md", "");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/again.md"), folder.resolve("a/a.md"));
    Files.createSymbolicLink(folder.resolve("a/broken.md"), folder.resolve("a/gone.md"));

    assertThat(found()).containsExactly("a/a.md");
    assertThat(problems).containsExactly("a/broken.md: no such file or folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToAFileOutsideIsNoDraft(@TempDir Path elsewhere) throws IOException {
    write("a/a.md", "");
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "");
    Files.createSymbolicLink(folder.resolve("a/b.md"), secret);

    assertThat(found()).containsExactly("a/a.md");
    assertThat(problems).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void passesOverAPipeThatNobodyMayEverWriteTo() throws Exception {
    write("a/a.md", "");
    Path pipe = folder.resolve("a/pipe.md");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(found()).containsExactly("a/a.md");
  }

  @Test
  void includesAndExcludesAsTheHouseStyleSays() throws IOException {
    write("a.md", "");
    write("a.adoc", "");
    write("archive/b.adoc", "");
    write("x/old.adoc", "");
    Config config =
        new Config(List.of("*.adoc"), List.of("archive/**", "old.*"), Map.of(), List.of());

    assertThat(found(draft -> config, folder)).containsExactly("a.adoc");
    assertThat(found(draft -> config, folder.resolve("archive"))).isEmpty();
  }

  @Test
  void followsTheRepositorysOwnFileOfWhatOnePersonIgnores() throws IOException {
    write(".git/config", "[core]\n\texcludesFile = " + folder.resolve("mine") + "\n");
    write("mine", "*.txt\n!kept.txt\n");
    write(".gitignore", "!wire.txt\n");
    write("a.txt", "");
    write("kept.txt", "");
    write("wire.txt", "");

    assertThat(found()).containsExactly("kept.txt", "wire.txt");
  }

  @Test
  void followsTheIgnoreFilesOfARepository() throws IOException {
    Files.createDirectories(folder.resolve(".git/info"));
    write(".git/info/exclude", "private.md\n");
    write(
        ".gitignore",
        """
        # what machines write
        *.html
        !kept.html
        build/
        /top.md
        docs/*.txt
        with\\ space.md
        trailing.md\s\s
        \\#hash.md
        **/deep/x.md
        """);
    write("news/.gitignore", "!again.html\n*.txt\n");
    for (String name :
        List.of(
            "a.html",
            "again.html",
            "kept.html",
            "build/a.md",
            "news/build/a.md",
            "top.md",
            "news/top.md",
            "docs/a.txt",
            "docs/x/a.txt",
            "with space.md",
            "trailing.md",
            "#hash.md",
            "a/b/deep/x.md",
            "news/again.html",
            "news/a.txt",
            "private.md")) {
      write(name, "");
    }

    assertThat(found())
        .containsExactly("docs/x/a.txt", "kept.html", "news/again.html", "news/top.md");
    assertThat(found(ConfigSource.defaults(), folder.resolve("news")))
        .containsExactly("news/again.html", "news/top.md");
  }
}
