package dev.copydesk.lsp.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @Test
  void aPersonSaysHowLongWhatIsFoundAtTheCaretWaits() {
    assertThat(wait("{'copydesk': {'waitSeconds': 0.5}}")).isEqualTo(Duration.ofMillis(500));
    assertThat(wait("{'waitSeconds': 0}")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{'waitSeconds': 'long'}", "{'waitSeconds': -1}", "{'waitSeconds': 1e9}"})
  void whatIsNoTimeToWaitChangesNothing(String settings) {
    assertThat(wait(settings)).isEqualTo(Duration.ofSeconds(2));
  }

  private static Duration wait(String settings) {
    Preferences preferences = new Preferences();
    preferences.take(JsonParser.parseString(settings));
    return preferences.longestWait();
  }
}
