package dev.copydesk.quotes;

import dev.copydesk.core.text.Language;

/** What sorts of word an English word can be, as bits, from the lists of the language. */
final class EnglishWords {

  /** A verb of saying, in any form. */
  static final int SAY = 1;

  /** A verb that brings in words without saying so: call, describe, want. */
  static final int STANCE = 1 << 1;

  static final int BASE = 1 << 2;
  static final int S_FORM = 1 << 3;
  static final int PAST = 1 << 4;
  static final int ING = 1 << 5;
  static final int PARTICIPLE = 1 << 6;
  static final int PRONOUN = 1 << 7;
  static final int OBJECT = 1 << 8;
  static final int DETERMINER = 1 << 9;
  static final int AUXILIARY = 1 << 10;
  static final int ADVERB = 1 << 11;
  static final int PREPOSITION = 1 << 12;
  static final int CONJUNCTION = 1 << 13;
  static final int SUBORDINATOR = 1 << 14;
  static final int RELATIVE = 1 << 15;
  static final int DAY = 1 << 16;

  /** What is said or written: statement, letter. */
  static final int UTTERANCE = 1 << 17;

  static final int ANONYMOUS = 1 << 18;
  static final int TITLE = 1 << 19;

  static final int ABBREVIATION = 1 << 21;

  /** A form of a verb that is more often a noun: plans, attacks. */
  static final int NOUN = 1 << 22;

  /** Written with a capital; set for each token by the text, not by a list. */
  static final int CAPITAL = 1 << 20;

  static final int VERB = SAY | STANCE;
  static final int VERB_BITS = VERB | BASE | S_FORM | PAST | ING | PARTICIPLE;

  private final WordClasses classes = new WordClasses();

  private EnglishWords() {
    verbs("verbs", SAY);
    verbs("stance", STANCE);
    add("pronouns", PRONOUN);
    add("objects", OBJECT);
    add("determiners", DETERMINER);
    add("auxiliaries", AUXILIARY);
    add("adverbs", ADVERB);
    add("prepositions", PREPOSITION);
    add("conjunctions", CONJUNCTION);
    add("subordinators", SUBORDINATOR);
    add("relatives", RELATIVE);
    add("days", DAY);
    add("nouns", UTTERANCE);
    add("anonymous", ANONYMOUS);
    add("titles", TITLE);
    add("abbreviations", ABBREVIATION);
    add("nounverbs", NOUN);
  }

  /** The lists, read when first asked for. */
  static EnglishWords get() {
    return Shipped.WORDS;
  }

  private static final class Shipped {
    static final EnglishWords WORDS = new EnglishWords();
  }

  private void verbs(String list, int sort) {
    int[] forms = {BASE, S_FORM, PAST | PARTICIPLE, ING, PARTICIPLE};
    Lexicon lexicon = Lexicon.of(Language.ENGLISH, list);
    for (int i = 0; i < lexicon.entries().size(); i++) {
      classes.add(lexicon.entries().get(i), sort | forms[Math.min(4, lexicon.formOf(i))]);
    }
  }

  private void add(String list, int sort) {
    for (String word : Lexicon.of(Language.ENGLISH, list).entries()) {
      classes.add(word, sort);
    }
  }

  /** The bits of the word in [start, end), {@link #CAPITAL} not among them; 0 if unknown. */
  int of(CharSequence text, int start, int end) {
    int bits = classes.of(text, start, end);
    boolean adverb =
        end - start > 4
            && text.charAt(end - 1) == 'y'
            && text.charAt(end - 2) == 'l'
            && bits == 0
            && !Character.isUpperCase(text.charAt(start));
    return adverb ? ADVERB : bits;
  }
}
