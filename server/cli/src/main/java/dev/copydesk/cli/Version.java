package dev.copydesk.cli;

/** The version that the build gave this program. */
final class Version {

  private Version() {}

  static String text() {
    String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "development" : built;
  }
}
