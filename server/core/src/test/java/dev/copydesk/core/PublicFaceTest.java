package dev.copydesk.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.rule.Rule;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a rule's author may touch is written down in {@code public-face.txt}. A change of it shows
 * in this test, and in the review of that file: what goes or changes breaks the plugins of
 * newsrooms, what comes has to stay.
 */
class PublicFaceTest {

  private static final List<String> PACKAGES = List.of("rule", "setting", "text");
  private static final Path WRITTEN =
      Path.of("src/test/resources/dev/copydesk/core/public-face.txt");

  @Test
  void isAsItIsWrittenDown() throws Exception {
    String now = String.join("\n", face()) + "\n";

    Path found = Files.writeString(Path.of("target", "public-face.txt"), now);
    assertThat(now.lines().toList())
        .as("what rules are built on is gone; if that is meant, copy %s to %s", found, WRITTEN)
        .containsAll(Files.readAllLines(WRITTEN));
  }

  private static TreeSet<String> face() throws URISyntaxException, IOException {
    Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    TreeSet<String> face = new TreeSet<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(classes.resolve("dev/copydesk/core/" + name))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
          String type = classes.relativize(file).toString().replaceAll("\\.class$", "");
          add(type.replaceAll("[/\\\\]", "."), face);
        }
      }
    }
    return face;
  }

  private static void add(String name, TreeSet<String> face) {
    Class<?> type;
    try {
      type = Class.forName(name, false, Rule.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    if (!isOpen(type)) {
      return;
    }
    // Newer Javas say here that a type is sealed.
    String written = type.toGenericString().replaceAll("\\b(non-)?sealed ", "");
    face.add(written + implemented(type));
    List<AccessibleObject> members = new ArrayList<>();
    members.addAll(Arrays.asList(type.getDeclaredFields()));
    members.addAll(Arrays.asList(type.getDeclaredConstructors()));
    members.addAll(Arrays.asList(type.getDeclaredMethods()));
    for (AccessibleObject member : members) {
      boolean shows =
          (((Member) member).getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
              && !((Member) member).isSynthetic();
      if (shows) {
        face.add(name + ": " + written(member));
      }
    }
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isOpen(outer));
  }

  private static String implemented(Class<?> type) {
    List<String> all = new ArrayList<>();
    for (Class<?> each : type.getInterfaces()) {
      all.add(each.getName());
    }
    return all.isEmpty() ? "" : " implements " + String.join(", ", all);
  }

  private static String written(AccessibleObject member) {
    if (member instanceof Method method) {
      return method.toGenericString();
    }
    return member instanceof Constructor<?> constructor
        ? constructor.toGenericString()
        : ((Field) member).toGenericString();
  }
}
