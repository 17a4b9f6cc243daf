package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Installation;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.Version;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.check.Plugins;
import dev.copydesk.lsp.EditorDoor;
import dev.copydesk.lsp.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code copydesk lsp}: serves an editor. As the Language Server Protocol has it, the editor is the
 * one that listens on a socket or a pipe, and the server is the one that connects.
 */
public final class LspCommand implements Command {

  private static final int LAST_PORT = 65_535;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "lsp", "Serve an editor over the Language Server Protocol, on standard streams.");
    spec.addOption(
        Options.value("--socket", "PORT", "Connect to the editor on this port of this machine."));
    spec.addOption(
        Options.value("--pipe", "NAME", "Connect to the editor on this Unix domain socket."));
    spec.addOption(
        Options.values("--plugins", "FOLDER", "Also load the rules in the jars of FOLDER."));
    // Editors pass these along, whatever they start.
    spec.addOption(OptionSpec.builder(Options.flag("--stdio", "")).hidden(true).build());
    spec.addOption(
        OptionSpec.builder(Options.value("--clientProcessId", "PID", "")).hidden(true).build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) {
    List<String> plugins = Options.texts(arguments, "--plugins");
    Supplier<Plugins.Loaded> rules = () -> Installation.rules(plugins);
    Program program = new Program(Version.text(), Installation.pages().orElse(null));
    Optional<SocketAddress> address = address(arguments);
    if (address.isEmpty()) {
      return EditorDoor.runOnStandardStreams(rules, program);
    }
    try (SocketChannel channel = connected(address.get())) {
      return EditorDoor.run(
          Channels.newInputStream(channel), Channels.newOutputStream(channel), rules, program);
    } catch (IOException | UnsupportedOperationException e) {
      throw new WrongUse("no editor listens at %s: %s", address.get(), e.getMessage());
    }
  }

  private static Optional<SocketAddress> address(ParseResult arguments) {
    Optional<String> port = Options.text(arguments, "--socket");
    Optional<String> pipe = Options.text(arguments, "--pipe");
    if (port.isPresent() && pipe.isPresent()) {
      throw new WrongUse("%s and %s exclude each other", "--socket", "--pipe");
    }
    return port.<SocketAddress>map(LspCommand::local)
        .or(() -> pipe.map(UnixDomainSocketAddress::of));
  }

  private static SocketAddress local(String port) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
      throw new WrongUse("--socket takes a port number, not '%s'", port);
    }
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }

  private static SocketChannel connected(SocketAddress address) throws IOException {
    if (address instanceof UnixDomainSocketAddress) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      channel.connect(address);
      return channel;
    }
    return SocketChannel.open(address);
  }
}
