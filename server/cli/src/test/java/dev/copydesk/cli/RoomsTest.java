package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house stay such that one finds one's way: read in the sources themselves. */
class RoomsTest {

  private static final int MOST_LINES = 400;
  private static final int MOST_CLASSES = 20;

  @Test
  void noClassIsLongerThanOneReadsAtOnce() {
    assertThat(sources())
        .hasSizeGreaterThan(400)
        .allSatisfy(file -> assertThat(lines(file)).as("%s", file).hasSizeLessThan(MOST_LINES + 1));
  }

  @Test
  void noPackageHoldsMoreThanOneOverlooksUnlessItSaysWhy() {
    Map<Path, List<Path>> packages =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent));
    assertThat(packages)
        .allSatisfy(
            (folder, classes) ->
                assertThat(classes.size() <= MOST_CLASSES || saysWhy(folder))
                    .as("%s holds %d classes", folder, classes.size())
                    .isTrue());
  }

  @Test
  void aNameSaysOneThing() {
    Map<Path, Long> names =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getFileName, Collectors.counting()));
    names.values().removeIf(classes -> classes == 1);
    assertThat(names).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Collection<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  /**
   * Lists of words stand in the folder of their language, where an editor finds them. What stays is
   * grammar of single syllables, which decides by the letter before it, and signs.
   */
  @Test
  void wordsOfALanguageStandInItsFolder() {
    Pattern words =
        Pattern.compile("\"[^\"]*[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2}");
    List<Path> found =
        sources().stream()
            .filter(file -> !file.toString().contains("bench"))
            .filter(file -> code(file).anyMatch(line -> words.matcher(line).find()))
            .map(Path::getFileName)
            .sorted()
            .toList();
    assertThat(found)
        .extracting(Path::toString)
        .containsExactly(
            "KoreanNames.java", "KoreanNeighbours.java", "KoreanTail.java", "KoreanWording.java");
  }

  private static Stream<String> code(Path file) {
    return lines(file).stream().filter(line -> !line.matches("\\s*(/?\\*|//).*"));
  }

  private static boolean saysWhy(Path folder) {
    return lines(folder.resolve("package-info.java")).stream()
        .anyMatch(line -> line.contains("More than " + MOST_CLASSES + " classes because"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(RoomsTest::below)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
