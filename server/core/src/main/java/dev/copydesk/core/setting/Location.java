package dev.copydesk.core.setting;

/**
 * A place in a configuration file.
 *
 * @param file the file, as a user would name it
 * @param line from 1, as editors show it; 0 where the whole file is meant
 * @param column from 1; 0 where the whole file is meant
 */
public record Location(String file, int line, int column) {

  /** A place that stands for the values built into the product. */
  public static final Location BUILT_IN = new Location("built-in", 0, 0);

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
