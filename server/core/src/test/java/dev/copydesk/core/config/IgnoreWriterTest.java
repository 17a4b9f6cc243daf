package dev.copydesk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A person chose "ignore this": what the configuration file says before and after. */
class IgnoreWriterTest {

  private static final Config.Ignore NOTICE =
      new Config.Ignore("boilerplate/copyright", "© 2026 \"River\" Post 😀", "");

  private static String added(String text) {
    return IgnoreWriter.add(".copydesk.yaml", text, NOTICE).orElseThrow();
  }

  @Test
  void aNewFileHoldsTheEntryAlone() {
    assertThat(added(""))
        .isEqualTo(
            """
            ignore:
              - rule: boilerplate/copyright
                words: "© 2026 \\"River\\" Post 😀"
            """);
  }

  @Test
  void aFileWithoutAListGetsOneAtItsEnd() {
    assertThat(added("# ours\nrules:\n  boilerplate: info # for now"))
        .isEqualTo(
            """
            # ours
            rules:
              boilerplate: info # for now
            ignore:
              - rule: boilerplate/copyright
                words: "© 2026 \\"River\\" Post 😀"
            """);
  }

  @Test
  void theEntryComesFirstInAListAndIsIndentedLikeTheOthers() {
    assertThat(
            added("ignore:\n    # kept\n    - rule: duplicate-passage\n      words: so it goes\n"))
        .isEqualTo(
            """
            ignore:
                # kept
                - rule: boilerplate/copyright
                  words: "© 2026 \\"River\\" Post 😀"
                - rule: duplicate-passage
                  words: so it goes
            """);
  }

  @Test
  void aListThatIsNotIndentedStaysSo() {
    assertThat(added("ignore:\n- rule: a\n  words: b\nexclude: [old]\n"))
        .startsWith("ignore:\n- rule: boilerplate/copyright\n  words:")
        .endsWith("\n- rule: a\n  words: b\nexclude: [old]\n");
  }

  @Test
  void aListInBracketsStaysInBrackets() {
    assertThat(added("ignore: []\n"))
        .isEqualTo(
            "ignore: [{\"rule\": \"boilerplate/copyright\","
                + " \"words\": \"© 2026 \\\"River\\\" Post 😀\"}]\n");
    assertThat(added("ignore: [{rule: a, words: b}]\n")).endsWith("}, {rule: a, words: b}]\n");
  }

  @Test
  void lineEndsStayAsTheyAre() {
    assertThat(added("rules:\r\n  boilerplate: info\r\n").replace("\r\n", ""))
        .doesNotContain("\n")
        .doesNotContain("\r");
  }

  @Test
  void jsonStaysJson() {
    assertThat(IgnoreWriter.add(".copydesk.json", "{\"exclude\": [\"old\"]}\n", NOTICE))
        .hasValue(
            "{ \"ignore\": [{\"rule\": \"boilerplate/copyright\","
                + " \"words\": \"© 2026 \\\"River\\\" Post 😀\"}],\"exclude\": [\"old\"]}\n");
    assertThat(IgnoreWriter.add(".copydesk.json", "", NOTICE)).isPresent();
  }

  @Test
  void aReasonIsWrittenDown() {
    Config.Ignore reasoned = new Config.Ignore("duplicate-passage", "la la", "a refrain");
    assertThat(IgnoreWriter.add(".copydesk.yaml", "", reasoned).orElseThrow())
        .endsWith("words: \"la la\"\n    reason: \"a refrain\"\n");
  }

  @Test
  void aBrokenFileIsLeftToItsOwner() {
    assertThat(IgnoreWriter.add(".copydesk.yaml", "rules: [", NOTICE)).isEmpty();
    assertThat(IgnoreWriter.add(".copydesk.yaml", "ignore: yes\n", NOTICE)).isEmpty();
    assertThat(IgnoreWriter.add(".copydesk.yaml", "- a list\n", NOTICE)).isEmpty();
  }
}
