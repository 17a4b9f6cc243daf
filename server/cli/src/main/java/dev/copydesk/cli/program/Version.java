package dev.copydesk.cli.program;

/** The version that the build gave this program. */
public final class Version {

  private Version() {}

  public static String text() {
    String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "development" : built;
  }
}
