package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an archive is, and who asks there. */
class AddressTest {

  private static final String PLACE = "https://search.example:9243/morgue";

  @TempDir private Path settings;

  @Test
  void anAddressHasHostsAndAnIndexAndWishesForANewOne() throws ArchiveTrouble {
    ClusterAddress address =
        ClusterAddress.of("https://one.example:9243,two.example/morgue?shards=6&replicas=2");

    assertThat(address.hosts()).hasToString("[https://one.example:9243, https://two.example:9200]");
    assertThat(address.index()).isEqualTo("morgue");
    assertThat(address.shards()).isEqualTo(6);
    assertThat(address.replicas()).isEqualTo(2);
    assertThat(address).hasToString("https://one.example:9243,two.example:9200/morgue");
  }

  @Test
  void anAddressIsItsOwnAndAFolderIsNot() {
    assertThat(new OpenSearchEngine().keeps(PLACE)).isTrue();
    assertThat(new OpenSearchEngine().keeps("HTTP://localhost:1/a")).isTrue();
    assertThat(new OpenSearchEngine().keeps("some/folder")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://host",
        "https://host/",
        "https:///index",
        "https://host:port/index",
        "https://host:99999/index",
        "https://ho st/index",
        "https://host,/index",
        "https://host/Index",
        "https://host/_all",
        "https://host/a*",
        "https://host/a,b",
        "https://host/a/b",
        "https://host/index?shards=0",
        "https://host/index?shard=1",
        "https://host/index#a"
      })
  void whatIsNoAddressIsNotAsked(String place) {
    assertThatThrownBy(() -> ClusterAddress.of(place)).isInstanceOf(ArchiveTrouble.class);
  }

  @Test
  void noPasswordStandsInAnAddressNorInWhatIsSaidOfIt() {
    assertThatThrownBy(() -> ClusterAddress.of("https://desk:hunter2@search.example/morgue"))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining(Credentials.PASSWORD)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }

  @Test
  void anotherMachineIsNotAskedInTheClear() throws ArchiveTrouble {
    assertThatThrownBy(() -> ClusterAddress.of("http://search.example:9200/morgue"))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining("needs https");
    assertThatThrownBy(() -> ClusterAddress.of("http://127.0.0.1.example/morgue"))
        .hasMessageContaining("needs https");
    assertThat(ClusterAddress.of("http://[::1]:9200/morgue").hosts()).hasSize(1);
    assertThat(ClusterAddress.of("http://localhost/morgue").hosts()).hasSize(1);
  }

  private Credentials credentials(String place, Map<String, String> environment)
      throws ArchiveTrouble {
    return Credentials.of(ClusterAddress.of(place), environment);
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoAsksIsInTheEnvironment() throws ArchiveTrouble {
    assertThat(
            credentials(PLACE, Map.of(Credentials.USER, "désk", Credentials.PASSWORD, "a:b"))
                .authorization())
        .isEqualTo(basic("désk:a:b"));
    assertThat(credentials(PLACE, Map.of(Credentials.TOKEN, "t")).authorization())
        .isEqualTo("Bearer t");
    assertThat(credentials(PLACE, Map.of()).authorization()).isNull();
  }

  private Map<String, String> machine(String json) throws IOException {
    Path folder = Files.createDirectories(settings.resolve("copydesk"));
    Files.writeString(folder.resolve("archives.json"), json);
    return Map.of("XDG_CONFIG_HOME", settings.toString());
  }

  @Test
  void whoAsksIsInTheMachinesSettingsForThatHostAlone() throws IOException {
    Map<String, String> environment =
        machine(
            "{\"search.example:9243\":{\"user\":\"desk\",\"password\":\"p\","
                + "\"certificate\":\"/etc/ca.pem\"}}");

    assertThat(credentials(PLACE, environment).authorization()).isEqualTo(basic("desk:p"));
    assertThat(credentials(PLACE, environment).certificate()).isEqualTo(Path.of("/etc/ca.pem"));
    assertThat(credentials("https://other.example:9243/morgue", environment).authorization())
        .isNull();
  }

  @Test
  void brokenSettingsAreToldWithoutWhatStandsThere() throws IOException {
    Map<String, String> environment = machine("{\"search.example:9243\":\n hunter2}");

    assertThatThrownBy(() -> credentials(PLACE, environment))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageEndingWith("archives.json is not JSON, line 2")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }
}
