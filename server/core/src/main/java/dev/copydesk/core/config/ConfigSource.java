package dev.copydesk.core.config;

/** Knows the configuration that holds for each draft. */
@FunctionalInterface
public interface ConfigSource {

  /** By the draft's name. The same object for drafts with the same configuration. */
  Config of(String draft);

  /** The built-in configuration for every draft. */
  static ConfigSource defaults() {
    return draft -> Config.defaults();
  }
}
