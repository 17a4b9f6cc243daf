package dev.copydesk.cli.command;

import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.config.ConfigSchema;
import dev.copydesk.core.files.WorkspaceRoot;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk config}: what holds in a folder, and which line of which file says so. */
public final class ConfigCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command("config", "Show the configuration in effect and where it comes from.");
    spec.addPositional(
        Options.arguments("PATH", "0..1", "A folder or a draft (default: this folder)."));
    spec.addOption(Options.flag("--schema", "Print the JSON Schema of .copydesk.yaml instead."));
    RuleOptions.declareConfig(spec);
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    RuleOptions options = RuleOptions.of(arguments);
    if (Options.has(arguments, "--schema")) {
      List<RuleInfo> rules = options.installed().stream().map(Rule::info).toList();
      terminal.out().write(ConfigSchema.of(rules, options.locale()));
      return Exit.CLEAN;
    }
    List<String> given = Options.arguments(arguments);
    Path path = Path.of(given.isEmpty() ? "" : given.get(0)).toAbsolutePath();
    if (!Files.exists(path)) {
      throw new WrongUse("there is no file or folder '%s'", given.get(0));
    }
    Path above = path.getParent(); // null at the root, which is a folder
    Path folder = Files.isDirectory(path) || above == null ? path : above;
    ConfigLoader loader = options.configs(List.of(WorkspaceRoot.of(folder)));
    ConfigNode.Mapping written =
        options.useConfig()
            ? loader.explain(folder)
            : new ConfigNode.Mapping(Location.BUILT_IN, Map.of(), Map.of());
    terminal.out().write(new EffectiveConfig(written).of(options.installed()));
    if (options.useConfig()) {
      loader.ofFolder(folder);
    }
    List<Problem> problems = loader.problems();
    problems.forEach(problem -> terminal.complain(problem.toString()));
    return problems.isEmpty() ? Exit.CLEAN : Exit.TROUBLE;
  }
}
