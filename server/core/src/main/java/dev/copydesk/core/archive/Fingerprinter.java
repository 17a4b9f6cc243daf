package dev.copydesk.core.archive;

import java.util.Optional;
import java.util.ServiceLoader;

/** Makes the fingerprints by which articles are found; a service of the rule that compares. */
public interface Fingerprinter {

  /** A name for how fingerprints are made; archives of another name cannot be compared with. */
  String scheme();

  /** The fingerprints of an article's text, in its order. Safe on several threads. */
  long[] of(String text);

  /** The one that is installed. */
  static Optional<Fingerprinter> installed(ClassLoader loader) {
    return ServiceLoader.load(Fingerprinter.class, loader).findFirst();
  }
}
