package dev.copydesk.core.archive;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds who keeps the archive at a place. Nothing of any engine is loaded before that. */
public final class Archives {

  private final ClassLoader loader;

  public Archives(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens an archive to ask it.
   *
   * @param place a folder, or the address of an index
   */
  public Archive open(String place) throws ArchiveTrouble {
    return engine(place).open(place, fingerprinter().scheme());
  }

  /** Opens an archive to write it, and makes it where there is none. */
  public Shelf write(String place) throws ArchiveTrouble {
    return engine(place).write(place, fingerprinter().scheme());
  }

  public ArchiveStatus status(String place) throws ArchiveTrouble {
    return engine(place).status(place);
  }

  public Fingerprinter fingerprinter() throws ArchiveTrouble {
    return Fingerprinter.installed(loader)
        .orElseThrow(
            () -> new ArchiveTrouble("no rule is installed that compares drafts with an archive"));
  }

  /** A place as it may be shown: without what somebody wrote before an {@code @}, a password. */
  public static String shown(String place) {
    int scheme = place.indexOf("://");
    int at = place.lastIndexOf('@');
    return scheme < 0 || at < scheme
        ? place
        : place.substring(0, scheme + "://".length()) + place.substring(at + 1);
  }

  private ArchiveEngine engine(String place) throws ArchiveTrouble {
    try {
      for (ArchiveEngine engine : ServiceLoader.load(ArchiveEngine.class, loader)) {
        if (engine.keeps(place)) {
          return engine;
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new ArchiveTrouble("the archive's engine cannot be loaded: " + e.getMessage(), e);
    }
    throw new ArchiveTrouble(
        "nothing is installed that keeps an archive at '" + shown(place) + "'");
  }
}
