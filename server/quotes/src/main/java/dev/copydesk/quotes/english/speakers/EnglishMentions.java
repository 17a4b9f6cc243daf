package dev.copydesk.quotes.english.speakers;

import static dev.copydesk.quotes.english.speakers.EnglishName.bit;
import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.english.speakers.EnglishName.Role;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.lexicon.Lexicon;

/** Tells what a name is in its sentence, by the words beside it. */
final class EnglishMentions {

  /** How many tokens an aside between a name and its verb has at most. */
  private static final int LONGEST_ASIDE = 30;

  /** How many words stand between "said" and the name behind it at most. */
  private static final int LONGEST_DESCRIPTION = 7;

  /** How far from a name its quote stands at most, in tokens. */
  private static final int QUOTE_REACH = 20;

  private final EnglishTokens tokens;
  private final String text;
  private final Lexicon men = Lexicon.of(Language.ENGLISH, "men");
  private final Lexicon women = Lexicon.of(Language.ENGLISH, "women");

  EnglishMentions(EnglishTokens tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * The {@link Role}s of the name that stands in tokens [first, last].
   *
   * @param start the first that is no title
   * @param key the word that tells it from other names
   */
  int roles(int first, int start, int key, int last) {
    boolean possessive = tokens.endsPossessive(last);
    boolean speaks = !possessive && speaks(first, last);
    boolean whole = key > start;
    return around(first, last, possessive)
        | on(Role.BEGINS, tokens.sort(first - 1) == EnglishTokens.STOP)
        | on(Role.SPEAKS, speaks)
        | on(Role.QUOTED, speaks && hasQuote(first, last))
        | on(Role.WHOLE, whole)
        | on(Role.TITLED, start > first)
        | on(Role.MAN, isMister(start - 1, first) || whole && is(men, start))
        | on(Role.WOMAN, isMiss(start - 1, first) || whole && is(women, start))
        | on(Role.DESCRIBED, hasAside(last) || followsOffice(first))
        | on(Role.POSSESSIVE, possessive)
        | on(Role.HUMAN, isHuman(last));
  }

  private static int on(Role role, boolean value) {
    return value ? bit(role) : 0;
  }

  private boolean is(Lexicon given, int token) {
    return given.contains(text, tokens.start(token), tokens.end(token));
  }

  private int around(int first, int last, boolean possessive) {
    int before = first - 1;
    int next = last + 1;
    int roles = 0;
    if (!possessive && tokens.isWord(next)) {
      int verb = next;
      while (tokens.has(verb, ADVERB | AUXILIARY) && verb < next + 3 && !tokens.has(verb, VERB)) {
        verb++;
      }
      boolean acts = tokens.has(next, VERB | AUXILIARY | ADVERB) || tokens.endsWith(next, "ed");
      roles |= on(Role.STANDS, tokens.has(verb, VERB) && acts);
      roles |= on(Role.ACTS, acts);
      roles |= on(Role.ATTRIBUTIVE, !acts && tokens.bits(next) == 0);
    }
    boolean isNoun = !tokens.has(last, CAPITAL); // the Lee campaign, but not the Lee rally
    if (tokens.has(before, DETERMINER)) {
      roles |=
          on(
              Role.DEFINITE,
              tokens.is(before, "the") && (isNoun || (roles & bit(Role.ATTRIBUTIVE)) == 0));
      before--;
    }
    if (isPlacing(before)) {
      return roles | bit(Role.PLACED);
    }
    return roles | on(Role.GOVERNED, tokens.has(before, PREPOSITION));
  }

  private boolean isPlacing(int token) {
    return tokens.is(token, "in")
        || tokens.is(token, "at")
        || tokens.is(token, "from")
        || tokens.is(token, "across")
        || tokens.is(token, "near");
  }

  private boolean isMister(int token, int first) {
    return token >= first && (tokens.is(token, "Mr.") || tokens.is(token, "Mr"));
  }

  private boolean isMiss(int token, int first) {
    return token >= first
        && (tokens.is(token, "Ms.")
            || tokens.is(token, "Mrs.")
            || tokens.is(token, "Ms")
            || tokens.is(token, "Mrs"));
  }

  private boolean hasQuote(int first, int last) {
    for (int i = first - QUOTE_REACH; i < last + QUOTE_REACH; i++) {
      if (tokens.sort(i) == EnglishTokens.QUOTE) {
        return true;
      }
    }
    return false;
  }

  /** {@code Ann Lee, a teacher}, {@code Ann Lee, who teaches}. */
  private boolean hasAside(int last) {
    int next = last + 2;
    return tokens.sort(last + 1) == EnglishTokens.COMMA
        && (tokens.has(next, DETERMINER)
            || tokens.is(next, "who")
            || tokens.isWord(next) && tokens.bits(next) == 0);
  }

  /** {@code spokesman Ben Lee}. */
  private boolean followsOffice(int first) {
    int before = first - 1;
    return tokens.isWord(before)
        && !tokens.has(before, CAPITAL)
        && (tokens.bits(before) == 0 || tokens.has(before, TITLE))
        && !tokens.endsWith(before, "ed");
  }

  /** {@code Ann Lee, 45,}, {@code Ann Lee, who}, {@code Ann Lee herself}. */
  private boolean isHuman(int last) {
    int next = last + 1;
    if (tokens.sort(next) == EnglishTokens.COMMA) {
      return tokens.is(next + 1, "who") || tokens.is(next + 1, "whose") || isAge(next + 1);
    }
    return tokens.is(next, "who") || tokens.is(next, "himself") || tokens.is(next, "herself");
  }

  private boolean isAge(int token) {
    return tokens.isWord(token)
        && tokens.end(token) - tokens.start(token) == 2
        && Character.isDigit(tokens.last(token))
        && tokens.sort(token + 1) == EnglishTokens.COMMA;
  }

  /** A first word that is followed as only a subject is, and is no word of the lists. */
  boolean isSure(int token) {
    int next = token + 1;
    return tokens.bits(token) == CAPITAL
        && (tokens.endsPossessive(token)
            || saysAt(next)
            || tokens.has(next, AUXILIARY)
            || tokens.sort(next) == EnglishTokens.COMMA && tokens.is(next + 1, "who"));
  }

  /** Offset behind a word and before its ’s. */
  int bareEnd(int token) {
    int end = tokens.end(token);
    boolean marked =
        end - 2 > tokens.start(token)
            && tokens.endsPossessive(token)
            && tokens.last(token) == 's'
            && "’'".indexOf(text.charAt(end - 2)) >= 0;
    return marked ? end - 2 : end;
  }

  boolean isSuffix(int token) {
    return tokens.is(token, "Jr.")
        || tokens.is(token, "Jr")
        || tokens.is(token, "Sr.")
        || tokens.is(token, "II")
        || tokens.is(token, "III");
  }

  /** Whether a token is a pronoun for one person. */
  boolean isPersonal(int token) {
    return tokens.is(token, "he")
        || tokens.is(token, "his")
        || tokens.is(token, "him")
        || tokens.is(token, "himself")
        || isShe(token);
  }

  boolean isShe(int token) {
    return tokens.is(token, "she")
        || tokens.is(token, "her")
        || tokens.is(token, "hers")
        || tokens.is(token, "herself");
  }

  private boolean saysAt(int token) {
    return tokens.has(token, SAY) && tokens.has(token, PAST | S_FORM);
  }

  /** Whether a verb of saying belongs to the name in tokens [first, last]. */
  private boolean speaks(int first, int last) {
    int next = behindAsides(last + 1);
    int stop = next + 5;
    while (next < stop && tokens.has(next, ADVERB | AUXILIARY) && !tokens.has(next, VERB)) {
      next++;
    }
    if (saysAt(next)) {
      return true;
    }
    int before = first - 1;
    while (first - before <= LONGEST_DESCRIPTION && isDescription(before)) {
      before--;
    }
    return saysAt(before) && tokens.sort(before - 1) != EnglishTokens.WORD
        || tokens.is(before, "to") && tokens.is(before - 1, "according");
  }

  /** {@code the Democratic strategist} before a name. */
  private boolean isDescription(int token) {
    int descriptive = CAPITAL | TITLE | ANONYMOUS | ABBREVIATION | DETERMINER;
    return tokens.isWord(token)
        && (tokens.bits(token) == 0 || tokens.has(token, descriptive))
        && !tokens.has(token, PREPOSITION | CONJUNCTION | PRONOUN | OBJECT)
        && !saysAt(token);
  }

  /** {@code Lee (D-Ohio), 45, a teacher,}: the first token behind what is put in between. */
  private int behindAsides(int token) {
    int next = token;
    if (tokens.sort(next) == EnglishTokens.OPEN) {
      while (next < token + LONGEST_DESCRIPTION && tokens.sort(next) != EnglishTokens.CLOSE) {
        next++;
      }
      next++;
    }
    int close = next;
    for (int i = next; i < next + LONGEST_ASIDE; i++) {
      if (tokens.sort(i) == EnglishTokens.COMMA) {
        close = i + 1;
        if (i > next && saysAt(i + 1)) {
          return close;
        }
      } else if (i == next || !tokens.isWord(i)) {
        break;
      }
    }
    return close == next + 1 ? next : close;
  }
}
