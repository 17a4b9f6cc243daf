package dev.copydesk.bench.quotes;

import dev.copydesk.bench.quotes.PolNear.Attributed;
import dev.copydesk.bench.quotes.PolNear.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /**
     * Nothing but the quote is left of its paragraph, and who stands beside that may be taken for
     * its speaker: measured, not fitted to.
     */
    BARE(0, true),
    /** The same by cutting source and cue: all that its paragraph held was these and the quote. */
    CUT_BARE(0, true),
    /** The quote alone, moved between two paragraphs that name nobody. */
    PLACED(1.5, true),
    /** As an outlet published it; nearly all of its quotes have a source. */
    PUBLISHED(1, false);

    final double weight;
    final boolean missing;

    Kind(double weight, boolean missing) {
      this.weight = weight;
      this.missing = missing;
    }
  }

  /** A draft, and the quotes in it that are meant. */
  record Made(Kind kind, String text, List<Stretch> quotes) {}

  private static final Pattern NAME = Pattern.compile("\\b[A-Z][\\w’'-]+");

  /** Whoever says something, or is referred to as a person. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "\\b(he|she|they|him|her|his|hers|them|their|i|we|who|mr|mrs|ms|dr|sen|rep|gov"
              + "|say|says|said|told|tell|asked|wrote|according)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A shorter paragraph is a line. */
  private static final int SHORTEST_QUIET = 60;

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
    orphaned.placed();
    return orphaned.made;
  }

  /** An article as it was published, all of its quotes meant. */
  static Made published(String text) {
    return new Made(Kind.PUBLISHED, text, List.of());
  }

  /** Each quote of a sentence, between the two quiet paragraphs that come first. */
  private void placed() {
    Set<String> speakers = new HashSet<>();
    for (Attributed event : article.attributions()) {
      for (Stretch source : event.source()) {
        Matcher names = NAME.matcher(text).region(source.start(), source.end());
        while (names.find()) {
          speakers.add(names.group());
        }
      }
    }
    boolean[] quiet = new boolean[paragraphs.size()];
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] = isQuiet(i, speakers);
    }
    for (Stretch quote : article.quotes()) {
      place(quote, quiet);
    }
  }

  private boolean isQuiet(int number, Set<String> speakers) {
    Stretch paragraph = paragraphs.get(number);
    String words = text.substring(paragraph.start(), paragraph.end());
    if (words.length() <= SHORTEST_QUIET
        || words.matches(".*[“”\"].*")
        || leadsIn(number)
        || SOMEBODY.matcher(words).find()) {
      return false;
    }
    Matcher names = NAME.matcher(words);
    while (names.find()) {
      if (speakers.contains(names.group())) {
        return false;
      }
    }
    return article.attributions().stream()
        .flatMap(event -> event.frame().stream())
        .noneMatch(paragraph::meets);
  }

  private void place(Stretch quote, boolean[] quiet) {
    String words = text.substring(quote.start() + 1, quote.end() - 1).strip();
    if (words.isEmpty()
        || ".,!?".indexOf(last(words)) < 0
        || !Character.isUpperCase(words.charAt(0))) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    int own = 0;
    for (int i = 0; i < quiet.length; i++) {
      own = quote.isIn(paragraphs.get(i)) ? i : own;
    }
    for (int i = 1; i + 2 < quiet.length; i++) {
      if (quiet[i] && quiet[i + 1] && own != i && own != i + 1) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    int place = places.get(quote.start() % places.size());
    String sentence = last(words) == ',' ? words.substring(0, words.length() - 1) + "." : words;
    StringBuilder moved = new StringBuilder();
    Stretch found = quote;
    for (int i = 0; i < quiet.length; i++) {
      if (i != own) {
        Stretch paragraph = paragraphs.get(i);
        moved.append(text, paragraph.start(), paragraph.end()).append("\n");
      }
      if (i == place) {
        found = new Stretch(moved.length(), moved.length() + sentence.length() + 2);
        moved.append('“').append(sentence).append("”\n");
      }
    }
    made.add(new Made(Kind.PLACED, moved.toString(), List.of(found)));
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
    return made(kind, rest.toString(), left);
  }

  private static Kind bare(Kind kind) {
    return kind == Kind.CUT ? Kind.CUT_BARE : Kind.BARE;
  }

  /** Bare, if no word is left beside the quotes. */
  private static Made made(Kind kind, String text, List<Stretch> quotes) {
    int start = text.lastIndexOf('\n', quotes.get(0).start()) + 1;
    int end = text.indexOf('\n', quotes.get(quotes.size() - 1).end());
    StringBuilder rest = new StringBuilder();
    int at = start;
    for (Stretch quote : quotes) {
      rest.append(text, Math.min(at, quote.start()), quote.start());
      at = quote.end();
    }
    rest.append(text, at, end < 0 ? text.length() : end);
    boolean bare = rest.chars().noneMatch(Character::isLetterOrDigit);
    return new Made(bare ? bare(kind) : kind, text, quotes);
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
    return made(Kind.MENDED, rest, List.of(new Stretch(at, at + words.length())));
  }

  private static String mend(String words) {
    return words
        .replaceAll("[ \u00A0]{2,}", " ")
        .replaceAll(" +([,.])", "$1")
        .replaceAll(",(\\s*,)+", ",")
        .replaceAll(",\\s*\\.", ".");
  }
}
