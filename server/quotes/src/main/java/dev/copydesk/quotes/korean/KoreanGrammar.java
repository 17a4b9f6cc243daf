package dev.copydesk.quotes.korean;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.List;

/**
 * What words of Korean end with and go on with, as {@code language.properties} of its folder tells.
 * Sets of single syllables are strings that hold them all.
 */
final class KoreanGrammar {

  /** What words end with that end a sentence. */
  static final String SENTENCE_ENDS = syllables("ends.sentence");

  /** What a spoken sentence ends with. */
  static final String SPOKEN_ENDS = syllables("ends.spoken");

  /** How a question ends that has a mark before it and a full stop: 있나. 앞으로 계획은. 왜 그런지. */
  static final String QUESTION_ENDS = syllables("ends.question");

  /** What tells a sentence from a headline. */
  static final String PARTICLES = syllables("particles.sentence");

  static final String SUBJECT_PARTICLES = syllables("particles.subject");

  /** What may make a subject of the word before it, a place that says something among them. */
  static final String ANY_SUBJECT = syllables("particles.any-subject");

  /** Particles behind a name that is no subject. */
  static final String OBLIQUE_PARTICLES = syllables("particles.oblique");

  /** What closes a part of a sentence, so that no noun ends with it. */
  static final String CLAUSE_ENDS = syllables("ends.clause");

  static final String NO_NAME_ENDS = syllables("ends.no-name");
  static final String NO_FOREIGN_NAME_ENDS = syllables("ends.no-foreign-name");

  /** What a word ends with that tells of the name behind it. */
  static final String DESCRIBING_ENDS = syllables("ends.describing");

  /** The syllables that verbs have before 는: 하는, 있는 (있 ends in a consonant), 되는, 오는. */
  static final String BEFORE_NOUNS = syllables("stems.before-nouns");

  /** 전해졌다, 밝혀졌다: nobody says it. */
  static final String PASSIVE_ENDS = syllables("ends.passive");

  /** Family names that are words, too. */
  static final String SURNAMES_THAT_ARE_WORDS = syllables("surnames.words");

  private KoreanGrammar() {}

  /** A list of words and endings. */
  static List<String> words(String key) {
    return folder().words(key);
  }

  private static String syllables(String key) {
    return folder().value(key, "");
  }

  private static LanguageFolder folder() {
    return LanguageFolder.shipped(Language.KOREAN.tag());
  }
}
