package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster is believed to be who it says by its certificate alone. */
class TrustTest {

  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private static Path temp;

  private static Path certificate = Path.of("");

  @BeforeAll
  static void anIdentity() throws IOException, InterruptedException {
    certificate = temp.resolve("certificate.pem");
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=DNS:localhost");
    keytool("-exportcert", "-rfc", "-file", certificate.toString());
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(arguments));
    command.addAll(java.util.List.of("-alias", "a", "-storepass", new String(PASSWORD)));
    command.addAll(java.util.List.of("-keystore", temp.resolve("keys").toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static FakeCluster cluster() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(temp.resolve("keys"))) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext identity = SSLContext.getInstance("TLS");
    identity.init(managers.getKeyManagers(), null, null);
    return new FakeCluster(
        identity, (exchange, path, body) -> FakeCluster.say(exchange, 200, FakeCluster.MAPPING));
  }

  private static String opened(String place, Map<String, String> environment)
      throws ArchiveTrouble {
    ClusterAddress address = ClusterAddress.of(place);
    Index index = new Index(new Cluster(address, Credentials.of(address, environment)));
    try {
      return String.valueOf(index.scheme());
    } finally {
      index.cluster().close();
    }
  }

  @Test
  void oneThatThePersonTrustsIsAskedAndHearsWhoAsks() throws IOException, GeneralSecurityException {
    Map<String, String> environment =
        Map.of(Credentials.CERTIFICATE, certificate.toString(), Credentials.TOKEN, "secret");
    try (FakeCluster cluster = cluster()) {
      assertThat(opened(cluster.place("localhost"), environment)).isEqualTo("a-scheme");
      assertThat(cluster.authorizations()).containsExactly("Bearer secret");
    }
  }

  @Test
  void oneThatNobodyTrustsHearsNothing() throws IOException, GeneralSecurityException {
    try (FakeCluster cluster = cluster()) {
      assertThatThrownBy(
              () -> opened(cluster.place("localhost"), Map.of(Credentials.TOKEN, "secret")))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageContaining("its certificate is not trusted");
      assertThat(cluster.authorizations()).isEmpty();
    }
  }

  @Test
  void oneWithTheCertificateOfAnotherHearsNothing() throws IOException, GeneralSecurityException {
    Map<String, String> environment = Map.of(Credentials.CERTIFICATE, certificate.toString());
    try (FakeCluster cluster = cluster()) {
      assertThatThrownBy(() -> opened(cluster.place("127.0.0.1"), environment))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageContaining("its certificate is not trusted or not its own");
      assertThat(cluster.heard()).isEmpty();
    }
  }

  @Test
  void aFileWithoutCertificatesIsTold() throws IOException {
    Path none = Files.writeString(temp.resolve("none.pem"), "");

    assertThatThrownBy(
            () ->
                opened(
                    "https://localhost:9/index", Map.of(Credentials.CERTIFICATE, none.toString())))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining("has no certificate");
  }
}
