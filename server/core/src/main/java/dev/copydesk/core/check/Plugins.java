package dev.copydesk.core.check;

import dev.copydesk.core.check.Wrong.Nonsense;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Loads rules from jars. A jar that cannot be loaded costs itself: the others, and the rules that
 * come with the program, are there all the same.
 */
public final class Plugins {

  private static final String SERVICES = "META-INF/services/" + Rule.class.getName();

  private final ClassLoader classes;
  private final Set<String> ids = new HashSet<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private Plugins(List<Path> jars, ClassLoader parent) {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(url(jar));
      } catch (IOException e) {
        // told when its rules are looked for
      }
    }
    this.classes = urls.isEmpty() ? parent : new URLClassLoader(urls.toArray(URL[]::new), parent);
  }

  /**
   * A jar, or a rule in it, that could not be loaded.
   *
   * @param jar the file
   * @param cause why, in one line
   * @since 0.1.0
   */
  public record Trouble(Path jar, String cause) {

    /** In one line, without the file. */
    public String message() {
      return "the plugin cannot be loaded: " + cause;
    }

    @Override
    public String toString() {
      return "the plugin '" + jar + "' cannot be loaded: " + cause;
    }
  }

  /**
   * What was loaded.
   *
   * @param rules in the order in which they run
   * @since 0.1.0
   */
  public record Loaded(List<Rule> rules, List<Trouble> troubles) {

    public Loaded {
      rules = List.copyOf(rules);
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * Loads the rules of jars. Each sees the classes of the others and of {@code parent}.
   *
   * @param own the rules that are there already; a jar cannot bring another of the same name
   */
  public static Loaded load(List<Rule> own, List<Path> jars, ClassLoader parent) {
    Plugins plugins = new Plugins(jars, parent);
    for (Rule rule : own) {
      plugins.ids.add(rule.info().id());
      plugins.rules.add(rule);
    }
    jars.forEach(plugins::load);
    return new Loaded(inRunningOrder(plugins.rules), plugins.troubles);
  }

  static List<Rule> inRunningOrder(List<Rule> rules) {
    return rules.stream()
        .sorted(
            Comparator.comparingInt((Rule rule) -> rule.info().order())
                .thenComparing(rule -> rule.info().id()))
        .toList();
  }

  private static URL url(Path jar) throws IOException {
    return jar.toUri().toURL();
  }

  private void load(Path jar) {
    List<Rule> found = new ArrayList<>();
    Watch.all(
        List.of(
            new OneCall<>(
                Plugins.class,
                RuleBudget.DEFAULT.nanos(),
                () -> rulesIn(jar),
                found::addAll,
                cause -> troubles.add(new Trouble(jar, cause)))),
        1);
    for (Rule rule : found) {
      String id = rule.info().id();
      if (ids.add(id)) {
        rules.add(rule);
      } else {
        troubles.add(new Trouble(jar, "there is a rule called '" + id + "' already"));
      }
    }
  }

  private List<Rule> rulesIn(Path jar) throws IOException {
    // A class loader would pass over a broken jar, and its rules, without a word.
    new ZipFile(jar.toFile()).close();
    List<Rule> found = new ArrayList<>();
    for (Provider<Rule> provider :
        ServiceLoader.load(Rule.class, new OneJar(jar, classes)).stream().toList()) {
      Rule rule = provider.get();
      RuleInfo info = rule.info();
      if (info == null) {
        throw new Nonsense(provider.type().getName() + " does not say what rule it is");
      }
      found.add(Installed.of(rule, info));
    }
    return found;
  }

  /** The classes of all plugins, and the services that one of them names. */
  private static final class OneJar extends ClassLoader {

    private final URL jar;

    OneJar(Path jar, ClassLoader classes) throws IOException {
      super(classes);
      this.jar = url(jar);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (!name.equals(SERVICES)) {
        return super.getResources(name);
      }
      try (URLClassLoader alone = new URLClassLoader(new URL[] {jar}, null)) {
        return Collections.enumeration(Collections.list(alone.findResources(name)));
      }
    }
  }
}
