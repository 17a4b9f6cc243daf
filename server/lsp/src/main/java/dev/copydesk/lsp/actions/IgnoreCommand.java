package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.config.IgnoreWriter;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * "Ignore this here": writes an entry into the house style that is nearest to the draft, or a new
 * one at the workspace's root. The server writes the file, and not an edit in the editor: an edit
 * would wait unsaved in a buffer that nobody opened, and the finding would stay.
 */
public final class IgnoreCommand {

  public static final String NAME = "copydesk.ignore";

  private final Session session;
  private final Workspace workspace;

  public IgnoreCommand(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  static Command of(String title, String uri, Config.Ignore entry) {
    JsonObject argument = new JsonObject();
    argument.addProperty("uri", uri);
    argument.addProperty("rule", entry.rule());
    argument.addProperty("words", entry.words());
    return new Command(title, NAME, List.of(argument));
  }

  /** Runs on a listener's thread; tells the editor where it did not work. */
  public boolean run(ExecuteCommandParams asked) {
    JsonObject argument = Arguments.of(asked);
    String uri = Arguments.text(argument, "uri");
    Config.Ignore entry =
        new Config.Ignore(
            Arguments.text(argument, "rule"),
            Arguments.text(argument, "words"),
            Arguments.textOr(argument, "reason", ""));
    Optional<Path> file = houseStyle(uri);
    if (file.isEmpty()) {
      return failed(session.say("ignore-nowhere"));
    }
    try {
      boolean written = write(file.get(), entry);
      if (written) {
        workspace.restyle();
      }
      return written;
    } catch (IOException e) {
      return failed(session.say("ignore-unwritten", file.get(), String.valueOf(e.getMessage())));
    }
  }

  private boolean write(Path file, Config.Ignore entry) throws IOException {
    String name = file.getFileName().toString();
    if (Files.exists(file)) {
      DraftFile known = DraftFile.read(file, name, null);
      Optional<String> text = IgnoreWriter.add(name, known.draft().text(), entry);
      if (text.isEmpty()) {
        return failed(session.say("ignore-broken", file));
      }
      known.replace(text.get());
    } else {
      create(file, IgnoreWriter.add(name, "", entry).orElseThrow());
    }
    return true;
  }

  /** At one stroke: a full disk leaves no half of a file behind. */
  private static void create(Path file, String text) throws IOException {
    Path written = Files.createTempFile(file.getParent(), ".copydesk-", ".tmp");
    try {
      Files.writeString(written, text);
      Files.move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Whether an ignore could be written for a draft. */
  boolean isPossible(String uri) {
    return houseStyle(uri).isPresent();
  }

  /** The house style that an ignore for a draft is written into; empty where there is none. */
  Optional<Path> houseStyle(String uri) {
    return Uris.path(uri).flatMap(this::fileFor);
  }

  /**
   * The nearest configuration at or above the draft, else a new one at the root it lies in. Outside
   * of the workspace nothing is written.
   */
  private Optional<Path> fileFor(Path draft) {
    Path real = Uris.real(draft);
    Optional<Path> root =
        workspace.roots().stream()
            .map(Uris::real)
            .filter(real::startsWith)
            .max(Comparator.comparingInt(Path::getNameCount));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    for (Path at = real.getParent(); at != null && at.startsWith(root.get()); at = at.getParent()) {
      for (String name : ConfigLoader.NAMES) {
        Path file = at.resolve(name);
        if (Files.isRegularFile(file)) {
          return Uris.real(file).startsWith(root.get()) ? Optional.of(file) : Optional.empty();
        }
      }
    }
    return root.filter(Files::isDirectory).map(at -> at.resolve(ConfigLoader.NAMES.get(0)));
  }

  private boolean failed(String why) {
    session.client().showMessage(new MessageParams(MessageType.Error, why));
    return false;
  }
}
