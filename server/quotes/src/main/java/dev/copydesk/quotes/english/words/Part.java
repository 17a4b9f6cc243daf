package dev.copydesk.quotes.english.words;

/**
 * What a token of a sentence is, as coarsely as the clues to a quote need it. The names stand in
 * {@code en/clues.seams} and {@code en/clues.trees}.
 */
public enum Part {
  /** Before the first token of a sentence. */
  START,
  /** Behind the last token of a sentence, a full stop passed over. */
  END,
  COMMA,
  COLON,
  DASH,
  OPEN,
  CLOSE,
  MARK,
  /** A quote that ends in a comma: its sentence is to go on. */
  QUOTE_COMMA,
  /** A quote that ends as a sentence does. */
  QUOTE_STOP,
  QUOTE,
  SAID,
  SAYS,
  SAYING,
  SAY,
  STANCE,
  STANCE_ING,
  IT,
  I,
  PRONOUN,
  OBJECT,
  THAT,
  WHO,
  THE,
  A,
  HIS,
  DETERMINER,
  BE,
  HAVE,
  AUXILIARY,
  AND,
  AS,
  SUBORDINATOR,
  TO,
  OF,
  PREPOSITION,
  DAY,
  TITLE,
  ANONYMOUS,
  UTTERANCE,
  NUMBER,
  OWNER,
  NAME,
  ADVERB,
  ED,
  ING,
  PLURAL,
  OTHER;

  private static final int LITTLE =
      EnglishWords.PRONOUN
          | EnglishWords.OBJECT
          | EnglishWords.RELATIVE
          | EnglishWords.DETERMINER
          | EnglishWords.AUXILIARY
          | EnglishWords.CONJUNCTION
          | EnglishWords.SUBORDINATOR
          | EnglishWords.PREPOSITION;

  /** What a token is; {@link #END} for a stop. {@link EnglishTokens#part} remembers it. */
  static Part of(EnglishTokens tokens, int token) {
    return switch (tokens.sort(token)) {
      case EnglishTokens.WORD -> ofWord(tokens, token, tokens.bits(token));
      case EnglishTokens.COMMA -> COMMA;
      case EnglishTokens.COLON -> COLON;
      case EnglishTokens.DASH -> DASH;
      case EnglishTokens.OPEN -> OPEN;
      case EnglishTokens.CLOSE -> CLOSE;
      case EnglishTokens.QUOTE -> ofQuote(tokens, token);
      case EnglishTokens.STOP -> END;
      default -> MARK;
    };
  }

  private static Part ofQuote(EnglishTokens tokens, int token) {
    return switch (tokens.lastQuoted(token)) {
      case ',' -> QUOTE_COMMA;
      case '.', '?', '!' -> QUOTE_STOP;
      default -> QUOTE;
    };
  }

  private static Part ofWord(EnglishTokens tokens, int token, int bits) {
    boolean capital = (bits & EnglishWords.CAPITAL) != 0;
    if ((bits & EnglishWords.SAY) != 0 && !capital) {
      return isNoun(tokens, token, bits) ? UTTERANCE : ofVerb(bits);
    }
    Part little = ofLittleWord(tokens, token, bits);
    if (little != OTHER) {
      return little;
    }
    if ((bits & EnglishWords.STANCE) != 0) {
      return (bits & EnglishWords.ING) != 0 ? STANCE_ING : STANCE;
    }
    if ((bits & EnglishWords.DAY) != 0) {
      return DAY;
    }
    if ((bits & EnglishWords.TITLE) != 0) {
      return TITLE;
    }
    if ((bits & EnglishWords.ANONYMOUS) != 0) {
      return ANONYMOUS;
    }
    if ((bits & EnglishWords.UTTERANCE) != 0) {
      return UTTERANCE;
    }
    if (tokens.startsWithDigit(token)) {
      return NUMBER;
    }
    if (tokens.endsPossessive(token)) {
      return OWNER;
    }
    if (capital) {
      return NAME;
    }
    return (bits & EnglishWords.ADVERB) != 0 ? ADVERB : byEnding(tokens, token);
  }

  /** {@code her tweet}, {@code Lee’s question}: what is said, though others tweet and question. */
  private static boolean isNoun(EnglishTokens tokens, int token, int bits) {
    return (bits & EnglishWords.UTTERANCE) != 0
        && tokens.isWord(token - 1)
        && (tokens.has(token - 1, EnglishWords.DETERMINER) || tokens.endsPossessive(token - 1));
  }

  private static Part ofVerb(int bits) {
    if ((bits & EnglishWords.PAST) != 0) {
      return SAID;
    }
    if ((bits & EnglishWords.S_FORM) != 0) {
      return SAYS;
    }
    return (bits & EnglishWords.ING) != 0 ? SAYING : SAY;
  }

  /** {@link #OTHER} where it is none. */
  private static Part ofLittleWord(EnglishTokens tokens, int token, int bits) {
    if ((bits & LITTLE) == 0) {
      return bits == 0 && tokens.is(token, "as") ? AS : OTHER;
    }
    if ((bits & EnglishWords.PRONOUN) != 0) {
      return tokens.is(token, "it") ? IT : isSpeaker(tokens, token) ? I : PRONOUN;
    }
    if ((bits & EnglishWords.OBJECT) != 0) {
      return OBJECT;
    }
    if ((bits & EnglishWords.RELATIVE) != 0) {
      return tokens.is(token, "that") ? THAT : WHO;
    }
    if ((bits & EnglishWords.DETERMINER) != 0) {
      return ofDeterminer(tokens, token);
    }
    if ((bits & EnglishWords.AUXILIARY) != 0) {
      return ofAuxiliary(tokens, token);
    }
    if ((bits & EnglishWords.CONJUNCTION) != 0) {
      return AND;
    }
    if ((bits & EnglishWords.SUBORDINATOR) != 0) {
      return SUBORDINATOR;
    }
    return tokens.is(token, "to") ? TO : tokens.is(token, "of") ? OF : PREPOSITION;
  }

  private static boolean isSpeaker(EnglishTokens tokens, int token) {
    return tokens.is(token, "I") || tokens.is(token, "we") || tokens.is(token, "you");
  }

  private static Part ofDeterminer(EnglishTokens tokens, int token) {
    if (tokens.is(token, "the")) {
      return THE;
    }
    if (tokens.is(token, "a") || tokens.is(token, "an")) {
      return A;
    }
    boolean owner =
        tokens.is(token, "his")
            || tokens.is(token, "her")
            || tokens.is(token, "their")
            || tokens.is(token, "its");
    return owner ? HIS : DETERMINER;
  }

  private static Part ofAuxiliary(EnglishTokens tokens, int token) {
    if (tokens.is(token, "has") || tokens.is(token, "have") || tokens.is(token, "had")) {
      return HAVE;
    }
    return tokens.isBe(token) ? BE : AUXILIARY;
  }

  private static Part byEnding(EnglishTokens tokens, int token) {
    if (tokens.endsWith(token, "ed")) {
      return ED;
    }
    if (tokens.endsWith(token, "ing")) {
      return ING;
    }
    return tokens.last(token) == 's' ? PLURAL : OTHER;
  }

  /** Whether it is punctuation that can be doubled where words were cut out. */
  public boolean isPunctuation() {
    return this == COMMA || this == COLON || this == DASH || this == MARK || this == END;
  }
}
