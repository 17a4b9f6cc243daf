package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.config.ConfigSchema;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The schema that editors complete and underline house styles by. */
class ConfigSchemaTest {

  private static final Path FILE = Path.of("../docs/copydesk.schema.json");

  private final List<RuleInfo> rules =
      Checker.rules(ConfigSchemaTest.class.getClassLoader()).stream().map(Rule::info).toList();

  private final String schema = ConfigSchema.of(rules, Locale.ENGLISH);

  /** {@code -Dschema.write=true} writes the file as the rules have it. */
  @Test
  void theFileIsWhatTheRulesDeclare() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(FILE, schema);
    } else {
      assertThat(Files.readString(FILE)).isEqualTo(schema);
    }
  }

  @Test
  void theHouseStyleOfTheReadmeIsValid() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    int start = readme.indexOf("```yaml\n") + 8;

    assertThat(problems(readme.substring(start, readme.indexOf("```", start)))).isZero();
  }

  @Test
  void whatTheCheckerRefusesTheSchemaRefuses() throws IOException {
    assertThat(problems("rules: {boilerplate: off}")).isZero();
    assertThat(problems("rules: {boilerplate: loud}")).isPositive();
    assertThat(problems("rules: {boilerplate: {kinds: {copyrite: off}}}")).isPositive();
    assertThat(problems("rules: {duplicate-passage: {least-letters: few}}")).isPositive();
    assertThat(problems("ignore: [{rule: boilerplate}]")).isPositive();
    assertThat(problems("exlude: [a]")).isPositive();
  }

  private int problems(String yaml) throws IOException {
    JsonSchema known = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    JsonNode style = new YAMLMapper().readTree(yaml);
    return known.validate(style).size();
  }
}
