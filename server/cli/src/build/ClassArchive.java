import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Run by the build once the distribution is there: notes which classes a check and a language server
 * load, and stores them in the distribution as Java has them in memory. So Copydesk starts in half
 * the time on the Java that it was built with, in the place where it was built; elsewhere it starts
 * without.
 *
 * <p>Arguments: the distribution's folder, a folder of drafts, a folder for what is needed
 * meanwhile.
 */
final class ClassArchive {

  private final Path jar;
  private final Path drafts;
  private final Path work;

  private ClassArchive(Path home, Path drafts, Path work) {
    this.jar = home.resolve("lib").resolve("copydesk-cli.jar");
    this.drafts = drafts;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toRealPath();
    Path work = Files.createDirectories(Path.of(arguments[2])).toRealPath();
    new ClassArchive(home, Path.of(arguments[1]), work).make();
  }

  private void make() throws IOException, InterruptedException {
    Path archive =
        jar.resolveSibling("copydesk-" + System.getProperty("java.runtime.version") + ".jsa");
    Files.deleteIfExists(archive);
    Path place = Path.of(archive + ".home");
    Files.deleteIfExists(place);
    Set<String> classes = new LinkedHashSet<>();
    classes.addAll(loadedBy("check", "--fail-on=never", drafts.toString()));
    classes.addAll(loadedBy("check", "--fail-on=never", "--format=json", drafts.toString()));
    classes.addAll(loadedByEditing());
    Path list = Files.write(work.resolve("all.classes"), classes);
    java(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, option(archive)), List.of(), "");
    if (!Files.exists(archive)) {
      throw new IOException("Java made no archive, see " + work.resolve("log.txt"));
    }
    Files.writeString(place, jar.getParent().getParent() + System.lineSeparator());
  }

  private static String option(Path archive) {
    return "-XX:SharedArchiveFile=" + archive;
  }

  private List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
    return loadedBy(List.of(arguments), "");
  }

  /** As Java lists them, without the numbers by which newer ones tell them apart within a run. */
  private List<String> loadedBy(List<String> arguments, String input)
      throws IOException, InterruptedException {
    Path list = work.resolve("run.classes");
    java(List.of("-XX:DumpLoadedClassList=" + list), arguments, input);
    return Files.readAllLines(list).stream()
        .filter(line -> !line.contains(" source: "))
        .map(line -> line.replaceFirst(" id: \\d+$", ""))
        .toList();
  }

  /** An editor that opens a draft, changes it and leaves. */
  private List<String> loadedByEditing() throws IOException, InterruptedException {
    String session =
        message("'id':1,'method':'initialize','params':{'processId':null,'rootUri':null,"
                + "'capabilities':{}}")
            + message("'method':'initialized','params':{}")
            + message("'method':'textDocument/didOpen','params':{'textDocument':{"
                + "'uri':'untitled:draft.md','languageId':'markdown','version':1,"
                + "'text':'# Vote\\n\\n“We will vote”, she said.\\n\\nAll rights reserved.'}}")
            + message("'method':'textDocument/didChange','params':{'textDocument':{"
                + "'uri':'untitled:draft.md','version':2},'contentChanges':[{'range':{"
                + "'start':{'line':0,'character':2},'end':{'line':0,'character':2}},"
                + "'text':'A '}]}")
            + message("'id':2,'method':'textDocument/codeAction','params':{'textDocument':{"
                + "'uri':'untitled:draft.md'},'range':{'start':{'line':4,'character':0},"
                + "'end':{'line':4,'character':3}},'context':{'diagnostics':[]}}")
            + message("'id':3,'method':'shutdown'")
            + message("'method':'exit'");
    return loadedBy(List.of("lsp"), session);
  }

  private static String message(String content) {
    String json = "{\"jsonrpc\":\"2.0\"," + content.replace('\'', '"') + "}";
    return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
  }

  /** The collector has to be the launcher's. */
  private void java(List<String> options, List<String> arguments, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    Path log = work.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          String.join(" ", command) + " ended with " + exit + ":\n" + Files.readString(log));
    }
  }
}
