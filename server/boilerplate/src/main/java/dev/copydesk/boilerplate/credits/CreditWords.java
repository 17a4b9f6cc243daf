package dev.copydesk.boilerplate.credits;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the credits and captions of a language are written with, read from {@code captions.txt} of
 * its folder: a line {@code name = word | word}. Those of English are known in every language,
 * since agencies are.
 */
final class CreditWords {

  /** The lists that such a file has; it may leave one out. */
  enum Part {
    /** What a credit calls the picture: photo, graphic. */
    PHOTO,
    /** What stands behind whoever gave or took a picture: courtesy, screenshot. */
    GIVEN,
    /** Where a picture was shown before: a site, a network. */
    SHOWN,
    /** What forbids to sell a picture on. */
    RESALE,
    /** The label of a button beside a picture. */
    BUTTON,
    /** What stands in brackets at the head of a line and is no place. */
    NO_PLACE,
    /** Agencies and stocks of pictures. */
    AGENCY,
    /** What reporters and photographers are called, behind their names. */
    ROLE,
    /** How a word goes on that begins like one of the others and is none. */
    ENDING,
    /** How such a word goes on, whatever follows then. */
    STEM,
    /** How a sentence ends that says what a picture shows. */
    SCENE,
    /** What stands before {@link #SCENE} where it is not one. */
    NO_SCENE,
    /** How a label ends that says what a picture shows. */
    LABEL,
    /** How a sentence ends. */
    PREDICATE,
    /** Who is where in a picture. */
    SIDE,
    /** How a sentence ends that says what somebody said. */
    SAYING,
    /** What a word ends with in a sentence and not in a name. */
    PARTICLE,
    /** What a word ends with in a sentence that some names end with, too. */
    JOSA,
    /** What the word ends with that a sentence is about. */
    TOPIC,
    /** How a sentence ends that tells something, its mark left out. */
    TOLD,
    /** What quotes are followed by in the same sentence. */
    QUOTATIVE,
    /** What stands behind the figures of a day. */
    DAY,
    /** What stands before the figures of a day in the same word. */
    NO_DAY,
    /** What begins a caption that says that it is one. */
    HEADING,
    /** Half of the day, before a time. */
    HALF,
    /** What the name of a desk ends with. */
    DESK,
    /** What the name of a person begins with. */
    SURNAME,
    /** Who does what for a broadcast or a page, before a sign and a name. */
    CREW,
    /** How a brief ends that tells something in no whole sentence. */
    BRIEF,
    /** How a line of a deck ends, in no whole sentence. */
    DECK,
    /** What is given and gives nothing, before the word for giving. */
    NO_GIVER,
    /** What somebody is who speaks or is shown, behind a name. */
    TITLE,
    /** What the name of a body ends with that gives pictures. */
    BODY,
    /** What a sentence begins with that goes on with the article. */
    GOES_ON,
    /** What the credit of moving pictures begins with: what stands before it was read out. */
    FOOTAGE,
    /** How a sentence ends that is read out, with its full stop: captions are written otherwise. */
    POLITE
  }

  private static final Map<Language, CreditWords> KNOWN = new ConcurrentHashMap<>();

  private final Map<Part, WordList> lists = new EnumMap<>(Part.class);

  private CreditWords(Language language) {
    Map<Part, List<String>> words = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      words.put(part, new ArrayList<>());
    }
    read(Language.ENGLISH, words);
    if (language != Language.ENGLISH) {
      read(language, words);
    }
    words.forEach((part, list) -> lists.put(part, new WordList(list)));
  }

  static CreditWords of(Language language) {
    return KNOWN.computeIfAbsent(language, CreditWords::new);
  }

  WordList list(Part part) {
    WordList list = lists.get(part);
    if (list == null) {
      throw new IllegalStateException("no " + part);
    }
    return list;
  }

  private static void read(Language language, Map<Part, List<String>> words) {
    String source = LanguageFolder.shipped(language.tag()).find("captions.txt");
    if (source == null) {
      return; // the forms of a language that has none are those of English
    }
    source
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> read(line, words));
  }

  private static void read(String line, Map<Part, List<String>> words) {
    Part part = part(line);
    for (String word : line.substring(line.indexOf('=') + 1).split("\\|")) {
      words.computeIfAbsent(part, unused -> new ArrayList<>()).add(word.strip());
    }
  }

  /**
   * The list that a line of {@code captions.txt} belongs to.
   *
   * @throws IllegalArgumentException if the line is none; its message says why
   */
  static Part part(String line) {
    int equals = line.indexOf('=');
    String name = line.substring(0, Math.max(0, equals)).strip();
    for (Part part : Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
        return part;
      }
    }
    throw new IllegalArgumentException(
        equals < 0 ? "needs a list, = and words divided by |" : "there is no list " + name);
  }
}
