package dev.copydesk.core.check;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Spacing;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes in bulk, round by round, until nothing more can be fixed.
 *
 * <p>In one round no two fixes touch the same words, and a copy goes only while the other copy that
 * justifies it stays untouched; what has to wait is found again in the next round. The widest fix
 * goes first, so that a notice inside a copy that goes does not make the two copies differ.
 */
public final class Fixer {

  /** More rounds than any nesting of findings needs; a guard against rules that never settle. */
  private static final int MOST_ROUNDS = 20;

  private final Checker checker;
  private final boolean unsafe;

  /**
   * @param unsafe whether to apply unsafe fixes too; those that need a person's words never are
   */
  public Fixer(Checker checker, boolean unsafe) {
    this.checker = checker;
    this.unsafe = unsafe;
  }

  /**
   * What is left.
   *
   * @param drafts in the order given; the same object where nothing changed
   * @param findings what the fixed drafts still have, draft by draft
   * @param fixed how many findings were mended
   */
  public record Outcome(List<Draft> drafts, List<List<Finding>> findings, int fixed) {}

  /**
   * @param library null to look at each draft alone
   */
  public Outcome fix(List<Draft> drafts, @Nullable DraftLibrary library, Workers workers) {
    List<Draft> now = List.copyOf(drafts);
    List<List<Finding>> findings = checkAll(now, library, workers);
    int fixed = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Round chosen = new Round(now, findings, unsafe);
      if (chosen.fixes == 0) {
        break;
      }
      fixed += chosen.fixes;
      now = chosen.apply();
      findings = checkAll(now, library, workers);
    }
    return new Outcome(now, findings, fixed);
  }

  /**
   * What fixing would change in one draft, and nothing is changed: what the library remembers of
   * the draft is the same afterwards.
   *
   * @param library null to look at the draft alone
   * @return in the order of the draft, none overlapping
   */
  public List<Edit> preview(Draft draft, @Nullable DraftLibrary library) {
    List<Edit> edits = List.of();
    Draft now = draft;
    boolean foreign = false;
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<Finding> findings = checker.check(Prose.of(now), library, () -> false);
        Round chosen = new Round(List.of(now), List.of(findings), unsafe);
        if (chosen.fixes == 0) {
          break;
        }
        edits = Edits.composed(draft.name(), draft.text().length(), edits, chosen.edits(now));
        now = chosen.apply().get(0);
        foreign = true;
      }
    } finally {
      if (foreign && library != null) {
        checker.remember(Prose.of(draft), library, () -> false);
      }
    }
    return edits;
  }

  private List<List<Finding>> checkAll(
      List<Draft> drafts, @Nullable DraftLibrary library, Workers workers) {
    return checker.checkAll(workers.map(drafts, Prose::of), library, workers);
  }

  /** The fix that bulk fixing applies to a finding; empty where a person has to decide. */
  public static Optional<Fix> choice(Finding finding, boolean unsafe) {
    return (finding.isFixedLater() ? List.<Fix>of() : finding.fixes())
        .stream()
            .filter(
                fix ->
                    fix.safety() == Fix.Safety.SAFE
                        || (unsafe && fix.safety() == Fix.Safety.UNSAFE))
            .findFirst();
  }

  /**
   * The edits of those findings' fixes that can be applied together, as one round of fixing does.
   * Fixes that would change another draft are left out.
   *
   * @return in the order of the draft, none overlapping
   */
  public static List<Edit> together(Draft draft, List<Finding> findings, boolean unsafe) {
    return new Round(List.of(draft), List.of(findings), unsafe).edits(draft);
  }

  /**
   * A text with edits applied to it.
   *
   * @param edits in any order, not overlapping
   */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparing(Edit::span));
    StringBuilder fixed = new StringBuilder(text.length());
    int at = 0;
    for (Edit edit : ordered) {
      if (edit.span().start() < at) {
        throw new IllegalArgumentException("overlapping edits at " + edit.span());
      }
      fixed.append(text, at, edit.span().start()).append(edit.newText());
      at = edit.span().end();
    }
    return fixed.append(text, at, text.length()).toString();
  }

  /** The fixes that can be applied together. */
  private static final class Round {

    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Draft> order;
    private final boolean unsafe;
    private final Map<String, List<Edit>> edits = new HashMap<>();

    /** What must stay as it is for a chosen fix to be right. */
    private final Map<String, Spans> kept = new HashMap<>();

    private final Map<String, Spans> touched = new HashMap<>();
    private int fixes;

    Round(List<Draft> order, List<List<Finding>> findings, boolean unsafe) {
      this.order = order;
      this.unsafe = unsafe;
      order.forEach(draft -> drafts.put(draft.name(), draft));
      findings.stream()
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(this::reach).reversed())
          .forEachOrdered(this::consider);
    }

    /** How much a finding's fix changes: a caption's takes its credit along, and comes first. */
    private int reach(Finding finding) {
      return choice(finding, unsafe).stream()
          .flatMap(fix -> fix.edits().stream())
          .mapToInt(edit -> edit.span().length())
          .reduce(finding.span().length(), Math::max);
    }

    private void consider(Finding finding) {
      choice(finding, unsafe)
          .filter(this::fits)
          .ifPresent(
              fix -> {
                if (!fix.restsOnRelated()) {
                  choose(fix);
                } else {
                  standing(finding)
                      .ifPresent(
                          copy -> {
                            spans(kept, copy.draft()).add(copy.span());
                            choose(fix);
                          });
                }
              });
    }

    private void choose(Fix fix) {
      for (Edit edit : fix.edits()) {
        edits.computeIfAbsent(edit.draft(), name -> new ArrayList<>()).add(edit);
        spans(touched, edit.draft()).add(words(edit));
      }
      fixes++;
    }

    private boolean fits(Fix fix) {
      return fix.edits().stream()
          .allMatch(
              edit ->
                  drafts.containsKey(edit.draft())
                      && !spans(touched, edit.draft()).meet(words(edit))
                      && !spans(kept, edit.draft()).meet(words(edit)));
    }

    private Draft draft(String name) {
      return Objects.requireNonNull(drafts.get(name), name);
    }

    /** What an edit changes besides the white space at its ends, which nobody contends for. */
    private Span words(Edit edit) {
      String text = draft(edit.draft()).text();
      int start = Letters.behindSpace(text, edit.span().start(), edit.span().end());
      int end = Letters.beforeSpace(text, edit.span().end(), start);
      return start < end ? new Span(start, end) : edit.span();
    }

    /**
     * The chosen edits of a draft, in order and not overlapping. Removals with nothing but white
     * space between them become one: each alone would leave the spacing around it, which together
     * is too much.
     */
    List<Edit> edits(Draft draft) {
      List<Edit> own = new ArrayList<>(edits.getOrDefault(draft.name(), List.of()));
      own.sort(Comparator.comparing(this::words));
      List<Edit> joined = new ArrayList<>();
      for (Edit edit : own) {
        Edit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last != null && isRemoval(last) && isRemoval(edit) && isNext(draft, last, edit)) {
          Span both = new Span(words(last).start(), words(edit).end());
          joined.set(joined.size() - 1, Spacing.without(draft, both));
        } else {
          joined.add(edit);
        }
      }
      return joined;
    }

    private static boolean isRemoval(Edit edit) {
      return edit.newText().isBlank() && !edit.span().isEmpty();
    }

    private boolean isNext(Draft draft, Edit first, Edit second) {
      int from = words(first).end();
      int to = words(second).start();
      return from <= to && Letters.isSpace(draft.text(), from, to);
    }

    /** The first of the related places that no chosen fix touches. */
    private Optional<Related> standing(Finding finding) {
      return finding.related().stream()
          .filter(related -> !spans(touched, related.draft()).meet(related.span()))
          .findFirst();
    }

    private Spans spans(Map<String, Spans> of, String draft) {
      return of.computeIfAbsent(draft, name -> new Spans());
    }

    List<Draft> apply() {
      return IntStream.range(0, order.size())
          .mapToObj(
              i -> {
                Draft draft = order.get(i);
                List<Edit> own = edits(draft);
                return own.isEmpty()
                    ? draft
                    : new Draft(
                        draft.name(),
                        draft.format(),
                        draft.version(),
                        Fixer.apply(draft.text(), own));
              })
          .toList();
    }
  }

  /** Spans added one by one; an insertion meets what it stands in or at the edge of. */
  private static final class Spans {

    private final java.util.TreeMap<Integer, Integer> ends = new java.util.TreeMap<>();

    void add(Span span) {
      int start = span.start();
      int end = Math.max(span.end(), start + 1);
      Map.Entry<Integer, Integer> before = ends.floorEntry(end);
      while (before != null && before.getValue() >= start) {
        start = Math.min(start, before.getKey());
        end = Math.max(end, before.getValue());
        ends.remove(before.getKey());
        before = ends.floorEntry(end);
      }
      ends.put(start, end);
    }

    boolean meet(Span span) {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(Math.max(span.end(), span.start() + 1));
      return before != null && before.getValue() > span.start();
    }
  }
}
