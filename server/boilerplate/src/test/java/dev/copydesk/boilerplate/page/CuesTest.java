package dev.copydesk.boilerplate.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CuesTest {

  record Example(String file, Kind kind, String how, String matches, String leaves) {
    @Override
    public String toString() {
      return file + " " + kind.id() + " " + how + ": " + matches;
    }
  }

  static Stream<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String line : Cues.lines(language)) {
        String[] columns = line.split("\t");
        assertThat(columns).as(line).hasSize(5);
        Kind kind = Kind.of(columns[0]);
        assertThat(kind).as(line).isNotNull();
        examples.add(new Example(language.tag(), kind, columns[1], columns[3], columns[4]));
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aLineThatMustMatchDoes(Example example) {
    assertThat(found(example, example.matches)).as(example.matches).isTrue();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aLineThatMustNotMatchDoesNot(Example example) {
    assertThat(found(example, example.leaves)).as(example.leaves).isFalse();
  }

  private static boolean found(Example example, String line) {
    if (example.how.equals("heads")) {
      return Cues.all().head(line.toCharArray(), 0, line.length()) == example.kind;
    }
    long found = Cues.all().of(line.toCharArray(), 0, line.length(), false);
    long half = example.how.equals("is") ? found : found >>> 32;
    return (half & 1L << example.kind.ordinal()) != 0;
  }
}
