package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.PolNear.Attributed;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Makes drafts of an article in which quotes have lost their source, as a careless edit would. */
final class OrphanedQuotes {

  /** What was done to a draft, and how much each of its quotes counts. */
  enum Kind {
    /** Nothing: its quotes have a source. */
    SOUND(1, false),
    /** The paragraphs beside that have quotes were taken out; the quote keeps its source. */
    SOUND_ALONE(0.4, false),
    /** Source and cue of the one quote in its paragraph were cut, no quote is near. */
    CUT(1, true),
    /** The same, and spaces, commas and capitals mended. */
    MENDED(0.3, true),
    /** The sources of all quotes of a paragraph were cut. */
    SEVERAL_CUT(0.3, true),
    /** Cut, and the paragraphs beside that have quotes taken out. */
    CUT_ALONE(0.2, true),
    /** Cut; quotes of other paragraphs are near. */
    CUT_AMONG_QUOTES(0.1, true),
    /** Nothing but the quote is left of its paragraph. */
    BARE(0.5, true);

    final double weight;
    final boolean missing;

    Kind(double weight, boolean missing) {
      this.weight = weight;
      this.missing = missing;
    }
  }

  /** A draft, and the quotes in it that are meant. */
  record Made(Kind kind, String text, List<Stretch> quotes) {}

  private final SourcedQuotes article;
  private final String text;
  private final List<Stretch> paragraphs;
  private final boolean[] quoted;
  private final List<Made> made = new ArrayList<>();

  private OrphanedQuotes(PolNear.Article article) {
    this.article = new SourcedQuotes(article);
    this.text = article.text();
    this.paragraphs = this.article.paragraphs();
    this.quoted = new boolean[paragraphs.size()];
    for (int i = 0; i < quoted.length; i++) {
      quoted[i] = !SourcedQuotes.marked(text, paragraphs.get(i)).isEmpty();
    }
  }

  /** The article as it is, and with quotes orphaned. */
  static List<Made> of(PolNear.Article article) {
    OrphanedQuotes orphaned = new OrphanedQuotes(article);
    orphaned.made.add(new Made(Kind.SOUND, orphaned.text, orphaned.article.quotes()));
    for (int i = 0; i < orphaned.paragraphs.size(); i++) {
      orphaned.paragraph(i);
    }
    return orphaned.made;
  }

  private void paragraph(int number) {
    Stretch paragraph = paragraphs.get(number);
    List<Stretch> quotes =
        article.quotes().stream().filter(quote -> quote.isIn(paragraph)).toList();
    if (quotes.isEmpty()) {
      return;
    }
    boolean near = hasNear(number);
    if (!near) {
      bare(number, quotes);
    }
    List<Stretch> cuts = cuts(quotes);
    List<Stretch> marked = SourcedQuotes.marked(text, paragraph);
    boolean clean =
        cuts.stream().allMatch(cut -> cut.isIn(paragraph) && marked.stream().noneMatch(cut::meets));
    if (cuts.isEmpty() || !clean) {
      return;
    }
    if (near) {
      made.add(cut(Kind.CUT_AMONG_QUOTES, text, cuts, quotes));
      alone(number, quotes, cuts);
    } else if (marked.size() > 1) {
      made.add(cut(Kind.SEVERAL_CUT, text, cuts, quotes));
    } else {
      Made cut = cut(Kind.CUT, text, cuts, quotes);
      made.add(cut);
      made.add(mended(cut));
    }
  }

  /** Whether a paragraph beside has quotes, or leads in with a colon. */
  private boolean hasNear(int number) {
    boolean before = number > 0 && (quoted[number - 1] || leadsIn(number - 1));
    return before || number + 1 < quoted.length && quoted[number + 1];
  }

  private boolean leadsIn(int number) {
    Stretch paragraph = paragraphs.get(number);
    return text.substring(paragraph.start(), paragraph.end()).stripTrailing().endsWith(":");
  }

  private List<Stretch> cuts(List<Stretch> quotes) {
    TreeSet<Stretch> cuts =
        new TreeSet<>(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
    for (Stretch quote : quotes) {
      for (Attributed event : article.naming(quote)) {
        cuts.addAll(event.frame());
      }
    }
    return List.copyOf(cuts);
  }

  private static Made cut(Kind kind, String text, List<Stretch> cuts, List<Stretch> quotes) {
    StringBuilder rest = new StringBuilder();
    int[] gone = new int[text.length() + 1];
    int at = 0;
    for (Stretch cut : cuts) {
      if (cut.end() > at) {
        rest.append(text, at, Math.max(at, cut.start()));
        for (int i = Math.max(at, cut.start()); i < cut.end(); i++) {
          gone[i + 1] = 1;
        }
        at = cut.end();
      }
    }
    rest.append(text, at, text.length());
    for (int i = 1; i < gone.length; i++) {
      gone[i] += gone[i - 1];
    }
    List<Stretch> left =
        quotes.stream()
            .map(q -> new Stretch(q.start() - gone[q.start()], q.end() - gone[q.end()]))
            .toList();
    return new Made(kind, rest.toString(), left);
  }

  /** Only the paragraphs beside that have no quotes are left, with the sources and without. */
  private void alone(int number, List<Stretch> quotes, List<Stretch> cuts) {
    int before = number - 1;
    while (before >= 0 && quoted[before]) {
      before--;
    }
    int behind = number + 1;
    while (behind < quoted.length && quoted[behind]) {
      behind++;
    }
    if (before >= 0 && leadsIn(before)) {
      return;
    }
    Stretch paragraph = paragraphs.get(number);
    String start = before < 0 ? "" : text.substring(0, paragraphs.get(before).end()) + "\n";
    String end =
        behind == quoted.length ? "" : "\n" + text.substring(paragraphs.get(behind).start());
    String rest = start + text.substring(paragraph.start(), paragraph.end()) + end;
    int by = start.length() - paragraph.start();
    List<Stretch> moved = quotes.stream().map(quote -> quote.moved(by)).toList();
    made.add(new Made(Kind.SOUND_ALONE, rest, moved));
    made.add(cut(Kind.CUT_ALONE, rest, cuts.stream().map(c -> c.moved(by)).toList(), moved));
  }

  /** The first quote of a paragraph, if it is a sentence, as all that is left of it. */
  private void bare(int number, List<Stretch> quotes) {
    Stretch paragraph = paragraphs.get(number);
    Stretch quote = quotes.get(0);
    String words = text.substring(quote.start() + 1, quote.end() - 1).strip();
    boolean first = SourcedQuotes.marked(text, paragraph).get(0).equals(quote);
    if (number == 0 || !first || words.isEmpty() || ".,!?".indexOf(last(words)) < 0) {
      return;
    }
    String sentence = last(words) == ',' ? words.substring(0, words.length() - 1) + "." : words;
    String alone = "“" + sentence + "”";
    String rest = text.substring(0, paragraph.start()) + alone + text.substring(paragraph.end());
    Stretch left = new Stretch(paragraph.start(), paragraph.start() + alone.length());
    made.add(new Made(Kind.BARE, rest, List.of(left)));
  }

  private static char last(String words) {
    return words.charAt(words.length() - 1);
  }

  /** Without the double spaces, stray commas and small letters that a cut leaves. */
  private static Made mended(Made cut) {
    Stretch quote = cut.quotes().get(0);
    String text = cut.text();
    int start = text.lastIndexOf('\n', quote.start()) + 1;
    int end = text.indexOf('\n', quote.end());
    end = end < 0 ? text.length() : end;
    String before = mend(text.substring(start, quote.start())).replaceFirst("^[ ,.]+", "");
    String behind = mend(text.substring(quote.end(), end));
    if (!before.isEmpty()) {
      before = Character.toUpperCase(before.charAt(0)) + before.substring(1);
    }
    if (behind.matches("[\\s,.]*")) {
      behind = "";
    }
    String words = text.substring(quote.start(), quote.end());
    int at = start + before.length();
    String rest = text.substring(0, start) + before + words + behind + text.substring(end);
    return new Made(Kind.MENDED, rest, List.of(new Stretch(at, at + words.length())));
  }

  private static String mend(String words) {
    return words
        .replaceAll("[ \u00A0]{2,}", " ")
        .replaceAll(" +([,.])", "$1")
        .replaceAll(",(\\s*,)+", ",")
        .replaceAll(",\\s*\\.", ".");
  }
}
