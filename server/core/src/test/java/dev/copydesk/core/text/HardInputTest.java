package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Input that brings a careless reader to its knees: it is read, and in the time of a coffee sip.
 */
class HardInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "a.md@> @50000",
        "a.md@*a @50000",
        "a.md@[@50000",
        "a.md@![[]@20000",
        "a.md@`a@50000",
        "a.md@&@200000",
        "a.md@- - @5000",
        "a.md@<b>@50000",
        "a.html@<div>@50000",
        "a.html@<b>x@20000",
        "a.html@&amp;@100000",
        "a.html@<li>x@50000",
        "a.txt@. @1000000",
        "a.txt@\"@1000000",
        "a.txt@x@5000000",
        "a.txt@line|@1000000",
        "a.txt@line~@1000000",
        "a.html@<table>x<tr><td>@2000",
      })
  void isReadToItsEnd(String name, String piece, int times) {
    String text = piece.replace('|', '\n').replace('~', '\r').repeat(times);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          Prose prose = Prose.of(Draft.of(name, text));
          assertThat(prose.sentences().count()).isNotNegative();
        });
  }
}
