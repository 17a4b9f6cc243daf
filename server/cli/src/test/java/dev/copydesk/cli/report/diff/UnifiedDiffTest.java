package dev.copydesk.cli.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {

  private static String diff(String before, String after) {
    return diff("a.txt", before, after);
  }

  private static String diff(String name, String before, String after) {
    StringWriter out = new StringWriter();
    try {
      UnifiedDiff.write(name, before, after, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  @Test
  void saysNothingWhereNothingChanged() {
    assertThat(diff("one\n", "one\n")).isEmpty();
  }

  @Test
  void showsThreeLinesAroundAChange() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            --- a/a.txt
            +++ b/a.txt
            @@ -2,7 +2,6 @@
             2
             3
             4
            -5
             6
             7
             8
            """);
  }

  @Test
  void keepsChangesApartThatStandFarFromEachOther() {
    String before = IntStream.range(0, 30).mapToObj(i -> i + "\n").collect(Collectors.joining());
    String after = before.replace("3\n4\n", "3\nfour\n").replace("25\n", "");

    assertThat(diff(before, after).lines().filter(line -> line.startsWith("@@")))
        .containsExactly("@@ -2,7 +2,7 @@", "@@ -23,7 +23,6 @@");
  }

  @Test
  void namesFilesSoThatPatchFindsThem() {
    assertThat(diff("./drafts/a.txt", "one\n", "two\n")).startsWith("--- a/drafts/a.txt\n");
    assertThat(diff("first draft.txt", "one\n", "two\n"))
        .startsWith("--- a/first draft.txt\t\n+++ b/first draft.txt\t\n");
    assertThat(diff("a \"b\"\n.txt", "one\n", "two\n"))
        .startsWith("--- \"a/a \\\"b\\\"\\n.txt\"\n");
  }

  @Test
  void tellsWhereTheLastLineHasNoEnd() {
    assertThat(diff("one\ntwo", "one\n"))
        .endsWith(
            """
             one
            -two
            \\ No newline at end of file
            """);
  }

  @Test
  void namesTheLineBeforeWhereAllLinesGo() {
    assertThat(diff("one\n", "")).contains("@@ -1 +0,0 @@");
  }

  @Property
  void changesTurnTheOldLinesIntoTheNew(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 6) Integer> before,
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 6) Integer> after) {
    List<String> from = before.stream().map(i -> i + "\n").toList();
    List<String> to = after.stream().map(i -> i + "\n").toList();
    List<String> made = new ArrayList<>();
    int at = 0;
    for (LineDiff.Change change : LineDiff.of(from, to)) {
      made.addAll(from.subList(at, change.start()));
      assertThat(made).hasSize(change.newStart());
      made.addAll(to.subList(change.newStart(), change.newEnd()));
      at = change.end();
    }
    made.addAll(from.subList(at, from.size()));

    assertThat(made).isEqualTo(to);
  }

  @Test
  void aMillionEqualLinesAreNoTrouble() {
    String before = "line\n".repeat(1_000_000);
    String after = "other\n" + "line\n".repeat(500_000) + "more\n" + "line\n".repeat(400_000);

    assertThat(diff(before, after)).startsWith("--- a/a.txt\n+++ b/a.txt\n@@ -1");
  }
}
