package dev.copydesk.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceRootTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void drafts() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("desk/news/2024"));
  }

  @Test
  void isTheRepositoryWhereThereIsOne() throws IOException {
    Files.createDirectory(temporary.resolve("desk/.git"));

    assertThat(WorkspaceRoot.of(folder.resolve("a.md"))).isEqualTo(folder.getParent().getParent());
  }

  @Test
  void isElseTheNearestFolderWithAConfiguration() throws IOException {
    Files.writeString(temporary.resolve("desk/.copydesk.yaml"), "");

    assertThat(WorkspaceRoot.of(folder)).isEqualTo(folder.getParent().getParent());
  }

  @Test
  void isElseTheFolderItself() throws IOException {
    Path draft = Files.writeString(folder.resolve("a.md"), "");

    assertThat(WorkspaceRoot.of(draft)).isEqualTo(folder);
    assertThat(WorkspaceRoot.of(folder)).isEqualTo(folder);
  }
}
