package dev.copydesk.quotes.english.words;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.lexicon.WordClasses;

/** What sorts of word an English word can be, as bits, from the lists of the language. */
public final class EnglishWords {

  /** A verb of saying, in any form. */
  public static final int SAY = 1;

  /** A verb that brings in words without saying so: call, describe, want. */
  public static final int STANCE = 1 << 1;

  public static final int BASE = 1 << 2;
  public static final int S_FORM = 1 << 3;
  public static final int PAST = 1 << 4;
  public static final int ING = 1 << 5;
  public static final int PARTICIPLE = 1 << 6;
  public static final int PRONOUN = 1 << 7;
  public static final int OBJECT = 1 << 8;
  public static final int DETERMINER = 1 << 9;
  public static final int AUXILIARY = 1 << 10;
  public static final int ADVERB = 1 << 11;
  public static final int PREPOSITION = 1 << 12;
  public static final int CONJUNCTION = 1 << 13;
  public static final int SUBORDINATOR = 1 << 14;
  public static final int RELATIVE = 1 << 15;
  public static final int DAY = 1 << 16;

  /** What is said or written: statement, letter. */
  public static final int UTTERANCE = 1 << 17;

  public static final int ANONYMOUS = 1 << 18;
  public static final int TITLE = 1 << 19;

  public static final int ABBREVIATION = 1 << 21;

  /** A form of a verb that is more often a noun: plans, attacks. */
  public static final int NOUN = 1 << 22;

  /** Written with a capital; set for each token by the text, not by a list. */
  public static final int CAPITAL = 1 << 20;

  /** Begins a verb of two words, such as "fired back". */
  static final int OPENS = 1 << 23;

  public static final int VERB = SAY | STANCE;
  public static final int VERB_BITS = VERB | BASE | S_FORM | PAST | ING | PARTICIPLE;

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
  public static EnglishWords get() {
    return Shipped.WORDS;
  }

  private static final class Shipped {
    static final EnglishWords WORDS = new EnglishWords();
  }

  private void verbs(String list, int sort) {
    int[] forms = {BASE, S_FORM, PAST | PARTICIPLE, ING, PARTICIPLE};
    Lexicon lexicon = Lexicon.of(Language.ENGLISH, list);
    for (int i = 0; i < lexicon.entries().size(); i++) {
      String entry = lexicon.entries().get(i);
      classes.add(entry, sort | forms[Math.min(4, lexicon.formOf(i))]);
      int space = entry.indexOf(' ');
      if (space > 0) {
        classes.add(entry.substring(0, space), OPENS);
      }
    }
  }

  private void add(String list, int sort) {
    for (String word : Lexicon.of(Language.ENGLISH, list).entries()) {
      classes.add(word, sort);
    }
  }

  /** The bits of the word in [start, end), {@link #CAPITAL} not among them; 0 if unknown. */
  public int of(CharSequence text, int start, int end) {
    int bits = classes.of(text, start, end) & ~OPENS;
    boolean adverb =
        bits == 0
            && end - start > 4
            && isAdverb(text.charAt(start), text.charAt(end - 2), text.charAt(end - 1));
    return adverb ? ADVERB : bits;
  }

  /** The same of letters in an array, {@link #OPENS} among them. */
  int of(char[] text, int start, int end) {
    int bits = classes.of(text, start, end);
    boolean adverb =
        (bits & ~OPENS) == 0
            && end - start > 4
            && isAdverb(text[start], text[end - 2], text[end - 1]);
    return adverb ? bits | ADVERB : bits;
  }

  private static boolean isAdverb(char first, char lastButOne, char last) {
    return last == 'y' && lastButOne == 'l' && !Character.isUpperCase(first);
  }
}
