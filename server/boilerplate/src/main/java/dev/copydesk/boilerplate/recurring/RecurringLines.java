package dev.copydesk.boilerplate.recurring;

import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds lines and sentences that stand in many drafts of the workspace, whether or not a phrase
 * knows them.
 *
 * <p>A draft most of which stands in other drafts is a version of them, or made from the same
 * template, and that is for the rule on duplicated passages to tell. Of such a draft only what
 * stands in twice as many drafts again is recurring.
 */
public final class RecurringLines implements Detector {

  /** In how many drafts at least. */
  public static final String DRAFTS = "recurring-drafts";

  /** And in how many of a hundred. */
  public static final String SHARE = "recurring-share";

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    RecurringIndex index = context.index(RecurringIndex.class);
    String name = prose.draft().name();
    DraftLines lines = index == null ? null : index.find(name);
    if (index == null || lines == null) {
      return List.of();
    }
    int least = least(index, lines, context.settings());
    List<Find> finds = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      int count = index.count(lines.wording(i));
      if (count >= least && !overlaps(found, lines.start(i), lines.end(i))) {
        add(finds, prose, lines, i, count, places(index, lines, i, name, messages), messages);
      }
    }
    return finds;
  }

  private static int least(RecurringIndex index, DraftLines lines, Settings settings) {
    int drafts = Math.max(2, settings.number(DRAFTS));
    int share = (int) Math.ceil(index.drafts() * settings.decimal(SHARE) / 100);
    return Math.max(Math.max(drafts, share), 2 * ofMost(index, lines));
  }

  /** In how many drafts at least half of the draft's letters stand. */
  private static int ofMost(RecurringIndex index, DraftLines lines) {
    long letters = 0;
    for (int i = 0; i < lines.count(); i++) {
      letters += lines.end(i) - lines.start(i);
    }
    int[] byCount =
        IntStream.range(0, lines.count())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -index.count(lines.wording(i))))
            .mapToInt(i -> i)
            .toArray();
    long sum = 0;
    for (int i : byCount) {
      sum += lines.end(i) - lines.start(i);
      if (2 * sum > letters) {
        return index.count(lines.wording(i));
      }
    }
    return 1;
  }

  /** Sentences that follow one another in a line are one find. */
  private static void add(
      List<Find> finds,
      Prose prose,
      DraftLines lines,
      int line,
      int count,
      List<Related> places,
      Messages messages) {
    int start = lines.start(line);
    int end = lines.end(line);
    Find last = finds.isEmpty() ? null : finds.get(finds.size() - 1);
    String message = messages.say("recurring.line", count);
    if (last != null
        && prose.blockAt(last.start()) == prose.blockAt(start)
        && prose.text().substring(last.end(), start).isBlank()) {
      finds.set(finds.size() - 1, last.at(last.start(), end));
      return;
    }
    Kind kind = Kind.RECURRING;
    // A sentence may be background that its editors repeat knowingly; a label is not.
    char[] words = prose.text().substring(start, end).toCharArray();
    boolean label = !Shape.isEnded(words, 0, words.length);
    Safety safety = label ? kind.safety() : Safety.UNSAFE;
    finds.add(new Find(kind, start, end, kind.severity(), safety, message, null, places));
  }

  private static List<Related> places(
      RecurringIndex index, DraftLines lines, int line, String draft, Messages messages) {
    long wording = lines.wording(line);
    List<Related> places = new ArrayList<>();
    for (RecurringIndex.Place place : index.places(wording, draft)) {
      int at = place.lines().find(wording);
      if (at >= 0) {
        places.add(
            new Related(place.draft(), place.lines().span(at), messages.say("recurring.place")));
      }
    }
    return places;
  }

  private static boolean overlaps(List<Find> found, int start, int end) {
    int next = Merging.firstBehind(found, start);
    return next < found.size() && found.get(next).start() < end;
  }
}
