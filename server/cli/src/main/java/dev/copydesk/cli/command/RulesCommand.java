package dev.copydesk.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.copydesk.cli.program.Command;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Setting;
import dev.copydesk.core.setting.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code copydesk rules}: what there is to find, and how grave each kind is. */
public final class RulesCommand implements Command {

  private static final String COLUMNS = "  %-18s %-8s %s\n";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.command("rules", "List the rules, their kinds and severities.");
    spec.addOption(
        Options.value(
            "--format",
            "FORMAT",
            "How to list them: text (the default), or json with all that can be set."));
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    RuleOptions options = RuleOptions.of(arguments);
    String format = Options.text(arguments, "--format").orElse("text");
    if (Options.oneOf("--format", format, List.of("text", "json")).equals("json")) {
      terminal.out().write(json(options) + "\n");
      return Exit.CLEAN;
    }
    for (Rule rule : options.installed()) {
      RuleInfo info = rule.info();
      RulePage page = new RulePage(info, options.locale());
      terminal.out().write(info.id() + "  " + page.summary() + "\n");
      for (RuleInfo.Kind kind : info.kinds()) {
        terminal
            .out()
            .write(COLUMNS.formatted(kind.id(), kind.asDeclared(), page.summary(kind.id())));
      }
      terminal.out().write("\n");
    }
    String more = "Each has a page of its own: copydesk explain RULE[/KIND]";
    terminal.out().write(Wording.in(options.locale(), more) + "\n");
    return Exit.CLEAN;
  }

  private static String json(RuleOptions options) throws IOException {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Rule rule : options.installed()) {
        write(json, rule.info(), new RulePage(rule.info(), options.locale()));
      }
      json.writeEndArray();
    }
    return written.toString();
  }

  private static void write(JsonGenerator json, RuleInfo info, RulePage page) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", info.id());
    json.writeStringField("title", page.title());
    json.writeStringField("summary", page.summary());
    json.writeArrayFieldStart("kinds");
    for (RuleInfo.Kind kind : info.kinds()) {
      json.writeStartObject();
      json.writeStringField("id", kind.id());
      json.writeStringField("default", kind.asDeclared());
      json.writeStringField("summary", page.summary(kind.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("settings");
    for (Setting setting : info.settings()) {
      json.writeStartObject();
      json.writeStringField("id", setting.name());
      json.writeStringField("type", setting.type().name().toLowerCase(Locale.ROOT));
      json.writeStringField("default", setting.defaultValue());
      json.writeStringField("summary", page.setting(setting.name()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
