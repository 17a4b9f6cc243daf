package dev.copydesk.cli.program;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Short ways to declare options and to read them. */
public final class Options {

  private Options() {}

  public static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.create().name("copydesk " + name);
    spec.usageMessage()
        .description(description)
        .synopsisHeading("Usage: ")
        .abbreviateSynopsis(true);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .arity("0")
            .type(boolean.class)
            .description("Show this help.")
            .build());
    return spec;
  }

  public static OptionSpec flag(String name, String... description) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(description).build();
  }

  public static OptionSpec value(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option that takes one of some words. */
  public static OptionSpec choice(
      String name, String label, List<String> words, String... description) {
    return OptionSpec.builder(value(name, label, description)).completionCandidates(words).build();
  }

  /** An option that may be given several times, and several values at once with commas. */
  public static OptionSpec values(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .paramLabel(label)
        .description(description)
        .build();
  }

  public static PositionalParamSpec arguments(String label, String arity, String... description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity(arity)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  public static boolean has(ParseResult arguments, String name) {
    return arguments.hasMatchedOption(name);
  }

  public static Optional<String> text(ParseResult arguments, String name) {
    return Optional.ofNullable(arguments.matchedOptionValue(name, (String) null));
  }

  public static List<String> texts(ParseResult arguments, String name) {
    return arguments.matchedOptionValue(name, List.<String>of());
  }

  public static List<String> arguments(ParseResult arguments) {
    return arguments.matchedPositionalValue(0, List.<String>of());
  }

  /** One of the known words, or a complaint that names them. */
  public static String oneOf(String option, String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    if (!known.contains(word)) {
      throw new WrongUse("%s takes %s, not '%s'", option, String.join(", ", known), written);
    }
    return word;
  }
}
