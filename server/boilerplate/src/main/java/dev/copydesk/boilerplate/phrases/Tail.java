package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the crumbs that a page leaves at the end of a draft: behind the last sentence, among
 * notices and credits, a lone arrow, the name of the outlet, the label of a link that was lost.
 * What is a crumb only its neighbours tell.
 */
final class Tail {

  /** Longer is a sentence or a heading. In code units. */
  private static final int MOST_UNITS = 30;

  /** A prompt behind an arrow is longer than a label. */
  private static final int MOST_BEHIND_ARROW = 60;

  /** More than that is an article that has its credits in the middle. */
  private static final int MOST_CRUMBS = 4;

  private static final String PROMPTS = "▶☞▷";
  private static final String ARROWS = "▶☞▷※→■◆";
  private static final String SENTENCE_ENDS =
      ".!?…\"”" + LanguageFolder.shipped(Language.KOREAN.tag()).value("ends.statement", "");

  private final Prose prose;
  private final String text;
  private final List<Hit> hits;

  /** A crumb, and the kind that its neighbours give it. */
  record Crumb(Kind kind, int start, int end) {}

  private Tail(Prose prose, List<Hit> hits) {
    this.prose = prose;
    this.text = prose.text();
    this.hits = hits;
  }

  /**
   * @param hits in text order, none overlapping
   */
  static List<Crumb> of(Prose prose, List<Hit> hits) {
    return hits.isEmpty() ? List.of() : new Tail(prose, hits).crumbs();
  }

  private List<Crumb> crumbs() {
    List<Crumb> found = new ArrayList<>();
    List<Crumb> waiting = new ArrayList<>();
    int end = text.length();
    for (int i = hits.size() - 1; i >= 0 && isEndMatter(hits.get(i)); i--) {
      Hit hit = hits.get(i);
      if (!collect(hit.end(), end, i, waiting) || found.size() + waiting.size() > MOST_CRUMBS) {
        break;
      }
      found.addAll(waiting);
      waiting.clear();
      end = hit.start();
    }
    return found;
  }

  private static boolean isEndMatter(Hit hit) {
    return hit.kind() != Kind.DATELINE && hit.kind() != Kind.CAPTION;
  }

  /**
   * Collects the crumbs between two places.
   *
   * @param before number of the find that stands before them
   * @return whether nothing but crumbs stands there
   */
  private boolean collect(int start, int end, int before, List<Crumb> crumbs) {
    int at = start;
    while (at < end) {
      boolean alone = isBreak(at, end);
      at = Letters.behindSpace(text, at, end);
      alone |= at < end && isPrompt(at);
      int stop = at;
      while (stop < end && (stop == at || !isPrompt(stop)) && !isBreak(stop, end)) {
        stop++;
      }
      int to = Letters.beforeSpace(text, stop, at);
      if (to > at) {
        boolean cut = stop == end && end < text.length() && !isPrompt(end);
        if (!alone || cut || !isCrumb(at, to, before)) {
          return false;
        }
        crumbs.add(new Crumb(kind(at, before), at, to));
      }
      at = stop;
    }
    return true;
  }

  /**
   * An arrow is a crumb on a line of its own, too; a word is one only behind a rights notice on the
   * same line.
   */
  private boolean isCrumb(int start, int end, int before) {
    char first = PhraseFolding.fold(text.charAt(start));
    boolean prompts = PROMPTS.indexOf(first) >= 0;
    if (end - start > (prompts ? MOST_BEHIND_ARROW : MOST_UNITS) || endsSentence(end, prompts)) {
      return false;
    }
    if (ARROWS.indexOf(first) >= 0) {
      return prose.blocks().get(prose.blockAt(start)).kind() == Block.Kind.PARAGRAPH;
    }
    if (!hits.get(before).kind().isRight() || prose.blockAt(start) != blockOf(before)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A prompt may ask or call; a statement is of the article. */
  private boolean endsSentence(int end, boolean prompts) {
    char last = text.charAt(end - 1);
    return prompts ? last == '.' && text.charAt(end - 2) == '다' : SENTENCE_ENDS.indexOf(last) >= 0;
  }

  private boolean isPrompt(int at) {
    return PROMPTS.indexOf(PhraseFolding.fold(text.charAt(at))) >= 0;
  }

  private int blockOf(int hit) {
    return prose.blockAt(hits.get(hit).end() - 1);
  }

  private Kind kind(int start, int before) {
    if (ARROWS.indexOf(PhraseFolding.fold(text.charAt(start))) >= 0) {
      return Kind.RELATED_LINKS;
    }
    Kind kind = hits.get(before).kind();
    return kind.isCredit() ? Kind.NAVIGATION : kind;
  }

  private boolean isBreak(int at, int end) {
    char c = text.charAt(at);
    return Letters.isLineEnd(c)
        || Letters.isBlank(c) && at + 1 < end && Letters.isBlank(text.charAt(at + 1));
  }
}
