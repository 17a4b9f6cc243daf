package dev.copydesk.quotes.english.judge;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.english.page.EnglishPage;
import dev.copydesk.quotes.english.speakers.EnglishName;
import dev.copydesk.quotes.english.speakers.EnglishName.Mention;
import dev.copydesk.quotes.english.speakers.EnglishName.Role;
import dev.copydesk.quotes.english.speakers.EnglishNames;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import dev.copydesk.quotes.scan.SortedOffsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees who stands near a quote: in its sentence, its paragraph and two to either side. */
public final class EnglishEvidence {

  /** How many paragraphs to either side are looked at. */
  private static final int REACH = 2;

  /** What {@link #nearness} says of the sentence before in the same paragraph. */
  static final int SENTENCE_BEFORE = 1;

  /** What it says of the last sentence of the paragraph before. */
  static final int LAST_BEFORE = 6;

  /** From here on what {@link #nearness} says is further off than the paragraph beside. */
  static final int PARAGRAPH_AFTER_NEXT = 10;

  /** How many tokens or names of a paragraph are looked at, from the quote on. */
  private static final int MOST = 160;

  /** A line above or below that is longer is no label and no credit, in UTF-16 units. */
  private static final int LONGEST_LINE = 60;

  private final QuotedDraft draft;
  private final String text;
  private final Sentences sentences;
  private final EnglishPage page;
  private final Lexicon places = Lexicon.of(Language.ENGLISH, "places");
  private final Lexicon bodies = Lexicon.of(Language.ENGLISH, "bodies");
  private final Evidence evidence = new Evidence();
  private @Nullable List<Mention> mentions;
  private @Nullable SortedOffsets mentionStarts;

  public EnglishEvidence(QuotedDraft draft, EnglishPage page) {
    this.draft = draft;
    this.text = draft.text();
    this.sentences = draft.prose().sentences();
    this.page = page;
  }

  /**
   * Who stands near a quote; the same object, filled anew, for every quote.
   *
   * @param sourced for each earlier quote whether it has a source
   */
  public Evidence of(Quote quote, int index, boolean[] sourced) {
    evidence.clear();
    int blocks = draft.prose().blocks().size();
    int first = Math.max(0, quote.block() - REACH);
    int last = Math.min(blocks - 1, quote.lastBlock() + REACH);
    for (int block = quote.block(); block >= first; block--) {
      before(quote, index, block, sourced);
    }
    for (int block = quote.lastBlock(); block <= last; block++) {
      behind(quote, index, block);
    }
    lines(quote);
    return evidence;
  }

  /** What the last quote was given. */
  Evidence last() {
    return evidence;
  }

  /**
   * How near the nearest of a sign stands, as one number: 0 in the sentence, 1 to 4 so many
   * sentences off in the paragraph, 5 to 9 in the next, 10 to 14 in the one behind that, 20
   * nowhere.
   */
  static int nearness(Evidence evidence, Sign sign, Side side) {
    int paragraphs = evidence.paragraphs(sign, side);
    if (paragraphs > REACH) {
      return 20;
    }
    int sentences = Math.min(4, evidence.sentences(sign, side));
    return 5 * paragraphs + sentences;
  }

  private void before(Quote quote, int index, int block, boolean[] sourced) {
    EnglishTokens tokens = page.paragraph(block).tokens();
    boolean own = block == quote.block();
    int from = own ? tokens.tokenOf(index) - 1 : tokens.size() - 1;
    for (int i = from; i >= 0 && from - i < MOST; i--) {
      if (tokens.sort(i) == EnglishTokens.QUOTE) {
        if (sourced[tokens.quote(i)] || page.hasSource(tokens.quote(i))) {
          see(Sign.SPEAKER, quote, block, tokens.start(i), tokens.end(i));
        }
      } else {
        word(tokens, i, quote, block);
      }
    }
    int start = draft.prose().blocks().get(block).start();
    names(start, own ? quote.start() : draft.prose().blocks().get(block).end(), quote, block);
  }

  private void behind(Quote quote, int index, int block) {
    EnglishTokens tokens = page.paragraph(block).tokens();
    boolean own = block == quote.lastBlock();
    int from = own ? tokens.tokenOf(index) + 1 : 0;
    for (int i = from; i < tokens.size() && i - from < MOST; i++) {
      if (tokens.sort(i) == EnglishTokens.QUOTE) {
        if (page.hasSource(tokens.quote(i))) {
          see(Sign.SPEAKER, quote, block, tokens.start(i), tokens.end(i));
        }
      } else {
        word(tokens, i, quote, block);
      }
    }
    Block paragraph = draft.prose().blocks().get(block);
    names(own ? quote.end() : paragraph.start(), paragraph.end(), quote, block);
  }

  private void word(EnglishTokens tokens, int token, Quote quote, int block) {
    if (!tokens.isWord(token)) {
      return;
    }
    Sign sign = null;
    if (isSaying(tokens, token)) {
      sign = Sign.SAYING;
    } else if (tokens.has(token, TITLE | ANONYMOUS)) {
      sign = Sign.ROLE;
    } else if (isThird(tokens, token)) {
      sign = Sign.PRONOUN;
    } else if (isFirst(tokens, token)) {
      sign = Sign.FIRST_PERSON;
    }
    if (sign != null) {
      see(sign, quote, block, tokens.start(token), tokens.end(token));
    }
  }

  /**
   * The plain verbs of reporting: others, such as "argue" or "call", often report nobody's words.
   */
  private static boolean isSaying(EnglishTokens tokens, int i) {
    return tokens.is(i, "according")
        || tokens.has(i, SAY)
            && (tokens.is(i, "said")
                || tokens.is(i, "says")
                || tokens.is(i, "say")
                || tokens.is(i, "told")
                || tokens.is(i, "tell")
                || tokens.is(i, "asked")
                || tokens.is(i, "wrote"));
  }

  private static boolean isThird(EnglishTokens tokens, int i) {
    return tokens.has(i, PRONOUN | OBJECT | DETERMINER)
        && (tokens.is(i, "he")
            || tokens.is(i, "she")
            || tokens.is(i, "they")
            || tokens.is(i, "his")
            || tokens.is(i, "her")
            || tokens.is(i, "him")
            || tokens.is(i, "their")
            || tokens.is(i, "them"));
  }

  private static boolean isFirst(EnglishTokens tokens, int i) {
    return tokens.is(i, "I") || tokens.is(i, "we");
  }

  private void names(int start, int end, Quote quote, int block) {
    List<Mention> known = mentions;
    SortedOffsets starts = mentionStarts;
    if (known == null || starts == null) {
      known = new EnglishNames(draft, false).mentions();
      starts = new SortedOffsets(known, Mention::start);
      mentions = known;
      mentionStarts = starts;
    }
    int from = starts.firstFrom(start);
    for (int i = from; i < known.size() && known.get(i).start() < end && i - from < MOST; i++) {
      Mention mention = known.get(i);
      see(sign(mention), quote, block, mention.start(), mention.end());
      if (mention.name().has(Role.SPEAKS)) {
        see(Sign.SPEAKER, quote, block, mention.start(), mention.end());
      }
    }
  }

  private Sign sign(Mention mention) {
    EnglishName name = mention.name();
    boolean acts = mention.is(Role.ACTS) || mention.is(Role.SPEAKS) || mention.is(Role.HUMAN);
    if (name.isPerson()) {
      return acts ? Sign.SUBJECT : Sign.PERSON;
    }
    if (name.endsInNoun || bodies.contains(name.word)) {
      return acts ? Sign.SUBJECT : Sign.BODY;
    }
    return acts && !places.contains(name.word) ? Sign.SUBJECT : Sign.NAME;
  }

  /** Lines that are no sentences: a label above the quote, a credit below it. */
  private void lines(Quote quote) {
    List<Block> blocks = draft.prose().blocks();
    int above = quote.block() - 1;
    if (above >= 0 && isLine(blocks.get(above))) {
      see(Sign.LABEL, quote, above, blocks.get(above).start(), blocks.get(above).end());
    }
    int below = quote.lastBlock() + 1;
    if (below < blocks.size() && isLine(blocks.get(below))) {
      see(Sign.SIGNATURE, quote, below, blocks.get(below).start(), blocks.get(below).end());
    }
  }

  private boolean isLine(Block block) {
    return block.length() > 0
        && block.length() < LONGEST_LINE
        && ".!?”\"".indexOf(text.charAt(block.end() - 1)) < 0;
  }

  private void see(Sign sign, Quote quote, int block, int start, int end) {
    if (start < quote.start()) {
      int off = Math.max(0, sentences.at(quote.start()) - sentences.at(start));
      evidence.sees(
          sign, off == 0 ? Side.BESIDE : Side.BEFORE, off, quote.block() - block, start, end);
    } else {
      int off = Math.max(0, sentences.at(start) - sentences.at(quote.end() - 1));
      evidence.sees(
          sign, off == 0 ? Side.BESIDE : Side.BEHIND, off, block - quote.lastBlock(), start, end);
    }
  }
}
