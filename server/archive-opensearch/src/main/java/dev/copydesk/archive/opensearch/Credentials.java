package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.apache.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and whom a cluster's certificate is trusted from: as the environment says, else as the
 * machine's settings say for this very host, {@code copydesk/archives.json} in the folder where a
 * person's programs keep their settings. Nothing of a workspace is ever read for it.
 *
 * @param authorization what is sent to say who asks; null for nobody in particular
 * @param certificate a file with the certificates that are trusted; null for the machine's
 */
record Credentials(@Nullable String authorization, @Nullable Path certificate) {

  static final String USER = "COPYDESK_ARCHIVE_USER";
  static final String PASSWORD = "COPYDESK_ARCHIVE_PASSWORD";
  static final String TOKEN = "COPYDESK_ARCHIVE_TOKEN";
  static final String CERTIFICATE = "COPYDESK_ARCHIVE_CERTIFICATE";

  private static final JsonMapper JSON = new JsonMapper();

  /** Those for a cluster, which is known by the first of its hosts. */
  static Credentials of(ClusterAddress address, Map<String, String> environment)
      throws ArchiveTrouble {
    HttpHost host = address.hosts().get(0);
    JsonNode own = settings(environment).path(host.toHostString());
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    String token = environment.getOrDefault(TOKEN, "");
    if (user.isEmpty() && token.isEmpty()) {
      user = own.path("user").asText();
      password = own.path("password").asText();
      token = own.path("token").asText();
    }
    String certificate = environment.getOrDefault(CERTIFICATE, own.path("certificate").asText());
    return new Credentials(authorization(user, password, token), path(certificate));
  }

  private static @Nullable String authorization(String user, String password, String token) {
    if (!token.isEmpty()) {
      return "Bearer " + token;
    }
    return user.isEmpty()
        ? null
        : "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode settings(Map<String, String> environment) throws ArchiveTrouble {
    Path file = file(environment);
    if (file == null || !Files.isRegularFile(file)) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      // The parser's message would quote what stands there, which may be a password.
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ArchiveTrouble(file + " is not JSON, line " + line);
    } catch (IOException e) {
      throw new ArchiveTrouble(file + " cannot be read", e);
    }
  }

  private static @Nullable Path file(Map<String, String> environment) throws ArchiveTrouble {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (folder.isEmpty()) {
      folder = environment.getOrDefault("APPDATA", "");
    }
    String home = environment.getOrDefault("HOME", "");
    Path settings =
        !folder.isEmpty() ? path(folder) : home.isEmpty() ? null : Path.of(home, ".config");
    return settings == null ? null : settings.resolve("copydesk").resolve("archives.json");
  }

  private static @Nullable Path path(String name) throws ArchiveTrouble {
    try {
      return name.isEmpty() ? null : Path.of(name);
    } catch (InvalidPathException e) {
      throw new ArchiveTrouble("'" + name + "' is not the name of a file", e);
    }
  }

  /** Never shows a secret. */
  @Override
  public String toString() {
    return authorization == null ? "nobody" : "somebody";
  }
}
