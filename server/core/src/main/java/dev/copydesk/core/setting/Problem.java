package dev.copydesk.core.setting;

/**
 * Something wrong with the configuration.
 *
 * @param location where
 * @param message what, and what to write instead
 */
public record Problem(Location location, String message) {

  @Override
  public String toString() {
    return location + ": " + message;
  }
}
