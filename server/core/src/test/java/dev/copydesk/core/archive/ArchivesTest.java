package dev.copydesk.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchivesTest {

  @Test
  void aPlaceIsShownWithoutAPassword() {
    assertThat(Archives.shown("https://desk:p@ss@host:9200/index"))
        .isEqualTo("https://host:9200/index");
    assertThat(Archives.shown("https://host:9200/index")).isEqualTo("https://host:9200/index");
    assertThat(Archives.shown("folder@home")).isEqualTo("folder@home");
    assertThat(Archives.shown("a@b://c")).isEqualTo("a@b://c");
  }

  @Test
  void whereNoEngineIsInstalledThatIsToldWithoutOne() {
    Archives none = new Archives(ClassLoader.getPlatformClassLoader());

    assertThatThrownBy(() -> none.status("https://desk:secret@host/index"))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessage("nothing is installed that keeps an archive at 'https://host/index'");
  }
}
