import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a Java that holds what Copydesk needs and no more, for those who have none: for the
 * platform package of npm and for the extension of an editor.
 *
 * <p>{@code java JavaRuntime.java FOLDER [JDK]}: FOLDER is made anew, for the platform of the JDK
 * that runs this, or for that of another JDK of the same version.
 */
final class JavaRuntime {

  /**
   * What the program runs on. What a look through the libraries names besides (java.desktop,
   * java.sql, java.net.http) are parts of them that are never reached.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging", // the protocol of editors
          "java.management", // how long a rule has run
          "java.naming", // names in certificates, for an archive in a cluster
          "java.xml", // names in the libraries' signatures
          "jdk.charsets", // drafts in the old encodings of Korea, Japan and China
          "jdk.unsupported"); // gson

  private JavaRuntime() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path to = Path.of(arguments[0]).toAbsolutePath();
    delete(to);
    Files.createDirectories(to.getParent());
    Path jdk = Path.of(System.getProperty("java.home"));
    List<String> modules = new ArrayList<>(MODULES);
    if (Runtime.version().feature() < 22) {
      modules.add("jdk.crypto.ec"); // encrypted connections; a part of java.base later on
    }
    List<String> link =
        new ArrayList<>(
            List.of(
                jdk.resolve("bin").resolve("jlink").toString(),
                "--add-modules",
                String.join(",", modules),
                // Not what is native: that takes a tool which not every machine has.
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                Runtime.version().feature() < 21 ? "2" : "zip-6",
                "--output",
                to.toString()));
    boolean foreign = arguments.length > 1;
    if (foreign) {
      link.add("--module-path");
      link.add(Path.of(arguments[1]).resolve("jmods").toString());
    }
    run(link.toArray(String[]::new));
    nameVersion(to, foreign ? Path.of(arguments[1]) : jdk);
    if (!foreign) {
      // Its own classes as it wants them in memory, which jlink leaves out.
      run(to.resolve("bin").resolve("java").toString(), "-XX:+UseSerialGC", "-Xshare:dump");
    }
  }

  /** jlink leaves out which build it is, by which the launcher finds the archive of classes. */
  private static void nameVersion(Path runtime, Path jdk) throws IOException {
    try (Stream<String> known = Files.lines(jdk.resolve("release"))) {
      String version =
          known
              .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
              .findFirst()
              .orElse("JAVA_RUNTIME_VERSION=\"" + Runtime.version() + "\"");
      Files.writeString(runtime.resolve("release"), version + "\n", StandardOpenOption.APPEND);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
