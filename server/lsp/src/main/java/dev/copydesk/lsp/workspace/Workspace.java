package dev.copydesk.lsp.workspace;

import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.files.DraftEncodings;
import dev.copydesk.core.files.DraftFinder;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the editor has open: their house style and the drafts that lie in them. What is
 * open in the editor counts as the editor shows it, not as it is on disk.
 */
public final class Workspace implements AutoCloseable {

  private final Session session;
  private final ExecutorService walker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "copydesk-walk");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Path> roots = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong readings = new AtomicLong();
  private final AtomicBoolean restyleWaits = new AtomicBoolean();
  private final RuleFailures failures;
  private final @Nullable ArchiveDesk archive;
  private final Set<Path> changed = new HashSet<>();
  private volatile ConfigLoader style;

  /** What the house style says of how drafts on disk are encoded. */
  private volatile DraftEncodings encodings;

  /** What lies on disk, by path, with its name as the editor would give it. */
  private volatile Map<Path, String> onDisk = Map.of();

  /**
   * @param archive asked what was published before; null for nobody
   */
  public Workspace(Session session, List<WorkspaceFolder> folders, @Nullable ArchiveDesk archive) {
    this.session = session;
    this.archive = archive;
    this.failures = new RuleFailures(session);
    folders.forEach(folder -> Uris.path(folder.getUri()).ifPresent(roots::add));
    this.style = new ConfigLoader(roots, null, List.of(), Uris::path);
    this.encodings = new DraftEncodings(style, List.of());
  }

  public List<Path> roots() {
    return List.copyOf(roots);
  }

  /** The drafts found on disk by the last reading, by path, each with its name. */
  public Map<Path, String> onDisk() {
    return onDisk;
  }

  /** What a draft on disk is called in the library. */
  String name(Path path) {
    return onDisk.getOrDefault(path, Uris.of(path));
  }

  /** The house style that holds for drafts in a folder, which need not exist. */
  public Config style(Path folder) {
    return style.ofFolder(folder);
  }

  /** What is wrong with the house style, as far as it was read. */
  public List<Problem> problems() {
    return style.problems();
  }

  /** Tells, on the desk's thread, when what lies on disk was read or has changed. */
  public void whenRead(Runnable listener) {
    listeners.add(listener);
  }

  /** Reads the house style anew and checks by it, then the drafts on disk. */
  public void restyle() {
    if (restyleWaits.compareAndSet(false, true)) {
      session.desk().adopt(this::newStyle);
    }
    long reading = readings.incrementAndGet();
    if (!roots.isEmpty()) {
      // The editor first gets what it waits for.
      session.desk().afterQuiet(() -> walker.execute(() -> read(reading)));
    }
  }

  private Checker newStyle() {
    restyleWaits.set(false);
    ConfigLoader loader = new ConfigLoader(roots, null, session.rules().infos(), Uris::path);
    loader.keep(style);
    loader.under(session.preferences().style());
    style = loader;
    encodings = new DraftEncodings(loader, roots.stream().map(Uris::real).toList());
    roots.forEach(loader::ofFolder); // what is wrong there is shown, whether a draft is open or not
    return new Checker(
        session.rules().rules(),
        loader,
        session.locale(),
        RuleBudget.EDITOR,
        archive,
        failures::tell);
  }

  /**
   * Takes up what was changed on disk, made or taken away. A thousand files that change one by one
   * are taken up together.
   */
  public void changedOnDisk(Set<Path> paths) {
    synchronized (changed) {
      boolean waits = !changed.isEmpty();
      changed.addAll(paths);
      if (waits || changed.isEmpty()) {
        return;
      }
    }
    session.desk().afterQuiet(() -> walker.execute(this::catchUp));
  }

  public void changeRoots(List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
    removed.forEach(folder -> Uris.path(folder.getUri()).ifPresent(roots::remove));
    added.forEach(folder -> Uris.path(folder.getUri()).ifPresent(roots::add));
    restyle();
  }

  /** A draft that is open counts once, by the name that the editor gave it. */
  public void opened(OpenDraft draft) {
    String name = draft.path().map(onDisk::get).orElse(null);
    if (name != null && !name.equals(draft.uri())) {
      session.desk().forget(name);
    }
  }

  /** A draft that is closed counts as it is on disk, or not at all. */
  public void closed(OpenDraft draft) {
    session.desk().forget(draft.uri());
    draft.path().filter(onDisk::containsKey).ifPresent(path -> changedOnDisk(Set.of(path)));
  }

  /** Whether no other reading has begun since. */
  boolean isLast(long reading) {
    return readings.get() == reading;
  }

  /** Ends a reading: what it found is the workspace now. For the desk's thread. */
  void found(Map<Path, String> drafts) {
    onDisk = drafts;
    listeners.forEach(Runnable::run);
  }

  @Override
  public void close() {
    walker.shutdownNow();
  }

  /** The encoding that a draft on disk is said to have; null where nothing is said of it. */
  @Nullable Charset encoding(Path path, String name) {
    return encodings.of(path, name);
  }

  private void read(long reading) {
    if (isLast(reading)) {
      Map<Path, String> found = walk();
      session.desk().whenIdle(new Reading(session, this, found, reading));
    }
  }

  private void catchUp() {
    Set<Path> anyway;
    synchronized (changed) {
      anyway = Set.copyOf(changed);
      changed.clear();
    }
    long reading = readings.get();
    Map<Path, String> before = onDisk;
    Map<Path, String> found = walk();
    Map<Path, String> anew = new LinkedHashMap<>(found);
    anew.keySet().removeIf(path -> before.containsKey(path) && !anyway.contains(path));
    Set<Path> gone = new HashSet<>(before.keySet());
    gone.removeAll(found.keySet());
    session.desk().whenIdle(new Reading(session, this, found, anew, gone, reading));
  }

  private Map<Path, String> walk() {
    ConfigLoader current = style;
    ConfigSource byPath = name -> current.ofFolder(folderOf(name));
    List<Path> real = roots.stream().map(Uris::real).toList();
    DraftFinder finder = new DraftFinder(byPath, real, (path, problem) -> {});
    real.forEach(finder::add);
    Map<Path, String> found = new LinkedHashMap<>();
    finder.found().forEach(draft -> found.put(draft.path(), Uris.of(asGiven(draft.path()))));
    return found;
  }

  /** The editor may know a folder by a link to it, and its drafts below that link. */
  private Path asGiven(Path real) {
    return roots.stream()
        .filter(root -> real.startsWith(Uris.real(root)))
        .findFirst()
        .map(root -> root.resolve(Uris.real(root).relativize(real)))
        .orElse(real);
  }

  private static Path folderOf(String name) {
    Path parent = Path.of(name).getParent();
    return parent == null ? Path.of("") : parent;
  }
}
