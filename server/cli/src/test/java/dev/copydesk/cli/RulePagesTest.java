package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.command.RulePage;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule says of itself, its pages, and its messages say the same, in both languages. */
final class RulePagesTest {

  /** A rule and a language of its pages. */
  private record Page(RuleInfo info, Locale locale) {

    @Override
    public String toString() {
      return info.id() + " in " + locale.getDisplayLanguage(Locale.ENGLISH);
    }
  }

  private static List<Rule> rules() {
    return Checker.rules(RulePagesTest.class.getClassLoader());
  }

  static Stream<Page> pages() {
    return rules().stream()
        .flatMap(
            rule ->
                Stream.of(Locale.ENGLISH, Locale.KOREAN)
                    .map(locale -> new Page(rule.info(), locale)));
  }

  @Test
  void allThreeRulesAreInstalled() {
    assertThat(rules())
        .extracting(rule -> rule.info().id())
        .containsExactly("boilerplate", "duplicate-passage", "unattributed-quote");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageBeginsWithATitleAndAParagraph(Page page) {
    assertThat(page.info().page(page.locale())).startsWith("# ");
    assertThat(new RulePage(page.info(), page.locale()).summary()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasASectionForEachKindAndNoOther(Page page) {
    List<String> headings =
        page.info()
            .page(page.locale())
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring("## ".length()))
            .filter(heading -> !heading.equals("Settings"))
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            page.info().kinds().stream().map(RuleInfo.Kind::id).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aSectionSaysSomethingOnItsKind(Page page) {
    RulePage shown = new RulePage(page.info(), page.locale());

    assertThat(page.info().kinds())
        .allSatisfy(kind -> assertThat(shown.summary(kind.id())).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageNamesEverySetting(Page page) {
    String settings = page.info().section("Settings", page.locale()).orElse("");

    assertThat(page.info().settings())
        .extracting(Setting::name)
        .allSatisfy(name -> assertThat(settings).contains("`" + name + "`"));
  }

  @Test
  void theKoreanPagesAreNotTheEnglishOnes() {
    assertThat(rules())
        .extracting(Rule::info)
        .allSatisfy(
            info -> assertThat(info.page(Locale.KOREAN)).isNotEqualTo(info.page(Locale.ENGLISH)));
  }

  @Test
  void messagesHaveTheSameKeysInBothLanguages() {
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(messages(rule, "messages_ko.properties").stringPropertyNames())
                    .isEqualTo(messages(rule, "messages.properties").stringPropertyNames())
                    .isNotEmpty());
  }

  private static Properties messages(Rule rule, String name) {
    Properties messages = new Properties();
    try (InputStream in = rule.getClass().getResourceAsStream(name)) {
      assertThat(in).as(rule.info().id() + ": " + name).isNotNull();
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return messages;
  }
}
