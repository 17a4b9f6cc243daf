package dev.copydesk.archive.opensearch;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted. There is no way to trust everybody's. */
final class Trust {

  private Trust() {}

  /**
   * @param file certificates in PEM form, which alone are trusted; null for those of the machine
   */
  static SSLContext of(@Nullable Path file) throws ArchiveTrouble {
    try {
      if (file == null) {
        return SSLContext.getDefault();
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (InputStream in = Files.newInputStream(file)) {
        for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          store.setCertificateEntry("archive-" + store.size(), one);
        }
      }
      if (store.size() == 0) {
        throw new ArchiveTrouble("'" + file + "' has no certificate");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException | GeneralSecurityException e) {
      throw new ArchiveTrouble("the certificates in '" + file + "' cannot be read", e);
    }
  }
}
