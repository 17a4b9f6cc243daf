package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of the phrase packs and of the house. */
public final class PhraseDetector implements Detector {

  private static final String SENTENCE_ENDS = ".!?…。！？\"”";

  /** Kinds of notices that authors write, too. */
  private static final int OF_AUTHORS =
      1 << Kind.RELATED_LINKS.ordinal()
          | 1 << Kind.CONTACT.ordinal()
          | 1 << Kind.COMMENTS.ordinal()
          | 1 << Kind.PRESS_RELEASE.ordinal();

  /** So few letters behind the colon, or before the full stop, are no headline and no sentence. */
  private static final int LONGEST_LABEL = 12;

  /** What stands behind a dateline is a sentence of at least so many code units. */
  private static final int LEAST_LEDE = 24;

  private static final int LEAST_PARAGRAPH = 60;

  private static final int MOST_ABOVE = 4;

  private final PhraseLibrary library;

  public PhraseDetector(PhraseLibrary library) {
    this.library = library;
  }

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    List<Hit> scanned = PhraseScan.of(library.phrases(prose), prose, context);
    List<Hit> hits =
        Chronology.without(prose, scanned).stream()
            .filter(hit -> !isForeignDateline(prose, hit) && !isOfLabel(prose, hit))
            .map(hit -> CreditStart.of(prose.text(), hit))
            .toList();
    if (hits.isEmpty()) {
      return List.of();
    }
    List<Find> finds = new ArrayList<>();
    List<Hit> notices = Following.of(prose, Notices.of(prose.text(), hits));
    Map<String, String> said = new HashMap<>();
    for (Hit hit : notices) {
      String key = hit.kind() + " " + (hit.entry().house() ? hit.entry().name() : hit.owner());
      boolean asked = headsList(prose, hit) || mayBeTold(prose.text(), hit);
      Safety safety = asked ? Safety.UNSAFE : hit.entry().safety();
      finds.add(find(hit, safety, said.computeIfAbsent(key, unused -> message(hit, messages))));
    }
    for (Tail.Crumb crumb : Tail.of(prose, notices)) {
      String message = messages.say("kind." + crumb.kind().id());
      finds.add(new Find(crumb.kind(), crumb.start(), crumb.end(), message));
    }
    return finds;
  }

  /**
   * Whether a dateline is of another language than its paragraph: capitals before a dash are a
   * place in an English lede and a label elsewhere.
   */
  private static boolean isForeignDateline(Prose prose, Hit hit) {
    if (hit.kind() != Kind.DATELINE || !Language.ENGLISH.tag().equals(hit.entry().language())) {
      return false;
    }
    Language language = prose.blocks().get(prose.blockAt(hit.start())).language();
    return language != Language.ENGLISH && language != Language.OTHER;
  }

  /**
   * Whether letters and a dash alone, no agency and no date, stand before a few words, or before a
   * paragraph with several above it, as labels do.
   */
  private static boolean isOfLabel(Prose prose, Hit hit) {
    char dash = prose.text().charAt(hit.end() - 1);
    if (hit.kind() != Kind.DATELINE || "-–—".indexOf(dash) < 0) {
      return false;
    }
    int number = prose.blockAt(hit.start());
    boolean few = prose.blocks().get(number).end() - hit.end() < LEAST_LEDE;
    boolean doubled = prose.text().charAt(hit.end() - 2) == '-'; // as wires write it
    boolean late = !doubled && isLate(prose, number) && !isBelowRule(prose, number);
    if (!late && (!few || dash != '-')) {
      return false;
    }
    for (int i = hit.start(); i < hit.end(); i++) {
      char c = prose.text().charAt(i);
      if (c == '(' || c == '/' || c == ',' || Character.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether signs alone part a block from the one above it, as they part briefs from each other.
   */
  private static boolean isBelowRule(Prose prose, int number) {
    int start = prose.blocks().get(number).start();
    int at = Letters.beforeSpace(prose.text(), start, 0) - 1;
    return at > 0 && "_*-~".indexOf(prose.text().charAt(at)) >= 0;
  }

  /** Whether more paragraphs stand above a block than headlines, decks and notes before a lede. */
  private static boolean isLate(Prose prose, int number) {
    int above = 0;
    for (Block block : prose.blocks().subList(0, number)) {
      above += block.length() >= LEAST_PARAGRAPH ? 1 : 0;
    }
    return above > MOST_ABOVE;
  }

  /**
   * Whether this is the heading of links that stay: a list without its heading reads as the
   * article's own.
   */
  private static boolean headsList(Prose prose, Hit hit) {
    String text = prose.text();
    int end = Letters.behindBlanks(text, hit.end(), text.length());
    if (hit.kind() != Kind.RELATED_LINKS || end == text.length() || text.charAt(end) != '\n') {
      return false;
    }
    int next = Letters.behindBlanks(text, end + 1, text.length());
    int stop = text.indexOf('\n', next);
    int last = Letters.beforeBlanks(text, stop < 0 ? text.length() : stop, next) - 1;
    return last > next && SENTENCE_ENDS.indexOf(text.charAt(last)) < 0;
  }

  /**
   * Whether a find says more than a label does, in words that an author may have chosen: a link
   * with its headline, whom to write to, a question to the readers. It stays until somebody asks.
   */
  private static boolean mayBeTold(String text, Hit hit) {
    boolean block = text.substring(hit.start(), hit.end()).indexOf('\n') >= 0;
    if (block || hit.entry().house() || (1 << hit.kind().ordinal() & OF_AUTHORS) == 0) {
      return false;
    }
    int colon = hit.start();
    while (colon < hit.end() && ":：☞>".indexOf(text.charAt(colon)) < 0) {
      colon++;
    }
    boolean sentence = ".!?".indexOf(text.charAt(hit.end() - 1)) >= 0;
    return (hit.end() - colon > LONGEST_LABEL || sentence && hit.length() > LONGEST_LABEL)
        && Character.isLetter(text.charAt(hit.start()));
  }

  private static Find find(Hit hit, Safety safety, String message) {
    Entry entry = hit.entry();
    return new Find(
        entry.kind(),
        hit.start(),
        hit.end(),
        entry.severity(),
        safety,
        message,
        entry.name(),
        List.of());
  }

  private static String message(Hit hit, Messages messages) {
    Entry entry = hit.entry();
    String kind = entry.kind().id();
    if (entry.house()) {
      return messages.say("house", houseMessage(entry, messages), entry.name());
    }
    boolean owned = entry.kind().isRight() || entry.kind().isCredit();
    return hit.owner() == null || !owned
        ? messages.say("kind." + kind)
        : messages.say("owned." + kind, hit.owner());
  }

  private static String houseMessage(Entry entry, Messages messages) {
    String message = entry.message();
    if (message != null) {
      return message;
    }
    return messages.say(
        entry.kind() == Kind.RECURRING ? "house.kind" : "kind." + entry.kind().id());
  }
}
