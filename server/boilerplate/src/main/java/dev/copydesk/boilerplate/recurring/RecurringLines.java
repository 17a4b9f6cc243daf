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
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds lines and sentences that stand in many drafts of the workspace, whether or not a phrase
 * knows them.
 *
 * <p>How many are many does not grow without end with the workspace: the line of one outlet stands
 * in few of the drafts of twenty. At the first or last lines of every draft that has it, or beside
 * another recurring line, the least number is enough in a workspace of any size.
 *
 * <p>A draft most of which stands in other drafts is a version of them, or made from the same
 * template, and that is for the rule on duplicated passages to tell. Of such a draft only what
 * stands in twice as many drafts again is recurring. Sentences of a speech that many drafts quote
 * are no boilerplate either.
 */
public final class RecurringLines implements Detector {

  /** In how many drafts at least. */
  public static final String DRAFTS = "recurring-drafts";

  /** And in how many of a hundred, up to twice as many as at least. */
  public static final String SHARE = "recurring-share";

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    RecurringIndex index = context.index(RecurringIndex.class);
    String name = prose.draft().name();
    DraftLines lines = index == null ? null : index.find(name);
    if (index == null || lines == null) {
      return List.of();
    }
    boolean[] recurring = recurring(index, lines, name, context.settings());
    List<Find> finds = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      if (recurring[i] && !overlaps(found, lines.start(i), lines.end(i))) {
        add(finds, prose, lines, i, index, messages);
      }
    }
    return OpenSpeech.without(prose.text(), finds);
  }

  /** Which lines stand in enough drafts. */
  private static boolean[] recurring(
      RecurringIndex index, DraftLines lines, String draft, Settings settings) {
    int drafts = Math.max(2, settings.number(DRAFTS));
    int share = (int) Math.ceil(index.drafts() * settings.decimal(SHARE) / 100);
    int ofVersions = 2 * ofMost(index, lines);
    int least = Math.max(drafts, ofVersions);
    int anywhere = Math.max(least, Math.min(share, 2 * drafts));
    boolean[] recurring = new boolean[lines.count()];
    for (int i = 0; i < lines.count(); i++) {
      int count = index.count(lines.wording(i));
      recurring[i] = count >= anywhere || count >= least && isFrame(index, lines, i, draft);
    }
    for (int i = 1; i < lines.count(); i++) {
      recurring[i] |= recurring[i - 1] && index.count(lines.wording(i)) >= least;
    }
    for (int i = lines.count() - 2; i >= 0; i--) {
      recurring[i] |= recurring[i + 1] && index.count(lines.wording(i)) >= least;
    }
    return recurring;
  }

  /** Whether a line is among the first or last of this draft and of others that have it. */
  private static boolean isFrame(RecurringIndex index, DraftLines lines, int line, String draft) {
    long wording = lines.wording(line);
    return lines.isAtEdge(line)
        && index.places(wording, draft).stream()
            .allMatch(place -> place.lines().isAtEdge(Math.max(0, place.lines().find(wording))));
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
      RecurringIndex index,
      Messages messages) {
    int start = lines.start(line);
    int end = lines.end(line);
    List<RecurringIndex.Place> others = index.places(lines.wording(line), prose.draft().name());
    Kind kind = isCredit(lines, line, others) ? Kind.BYLINE : Kind.RECURRING;
    Find last = finds.isEmpty() ? null : finds.get(finds.size() - 1);
    if (last != null
        && last.kind() == kind
        && prose.blockAt(last.start()) == prose.blockAt(start)
        && Letters.isSpace(prose.text(), last.end(), start)) {
      finds.set(finds.size() - 1, last.at(last.start(), end));
      return;
    }
    // A sentence may be background that its editors repeat knowingly; a label is not.
    char[] words = prose.text().substring(start, end).toCharArray();
    boolean label = !Shape.isEnded(words, 0, words.length);
    Safety safety = label ? kind.safety() : Safety.UNSAFE;
    String said = kind.isCredit() ? "recurring.credit" : "recurring.line";
    String message = messages.say(said, index.count(lines.wording(line)));
    List<Related> places = places(lines.wording(line), others, messages);
    finds.add(new Find(kind, start, end, kind.severity(), safety, message, null, places));
  }

  /** A line in which nothing but the names differ from draft to draft says who did what for it. */
  private static boolean isCredit(DraftLines lines, int line, List<RecurringIndex.Place> others) {
    long wording = lines.wording(line);
    return lines.names(line) != 0
        && others.stream()
            .mapToInt(place -> place.lines().names(Math.max(0, place.lines().find(wording))))
            .anyMatch(names -> names != lines.names(line));
  }

  private static List<Related> places(
      long wording, List<RecurringIndex.Place> others, Messages messages) {
    List<Related> places = new ArrayList<>();
    for (RecurringIndex.Place place : others) {
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
