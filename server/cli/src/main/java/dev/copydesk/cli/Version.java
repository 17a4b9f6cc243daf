package dev.copydesk.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build gave this program. */
final class Version implements IVersionProvider {

  static String text() {
    String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "development" : built;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"copydesk " + text()};
  }
}
