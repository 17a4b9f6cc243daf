package dev.copydesk.quotes.english.speakers;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person or body that an English draft names: all mentions that end in the same word. */
public final class EnglishName {

  /** What a mention is in its sentence, and how it is written. */
  public enum Role {
    /** Begins its sentence. */
    BEGINS,
    /** A verb of saying belongs to it, or a quote is known to be its words. */
    SPEAKS,
    /** Speaks, and a quote stands beside it. */
    QUOTED,
    /** A verb follows that is one of saying or of opinion. */
    STANDS,
    /** Some verb follows. */
    ACTS,
    /** Written with a first name, or as a body of several words. */
    WHOLE,
    /** The first mention, and written so. */
    INTRODUCED,
    /** Behind an office or a courtesy title: Mayor Lee, Ms. Lee. */
    TITLED,
    /** An office stands beside it: Ann Lee, a teacher; spokesman Ben Lee. */
    DESCRIBED,
    /** An age or "who" stands behind it: only people have these. */
    HUMAN,
    /** Behind Mr. or a given name of men. */
    MAN,
    /** Behind Ms., Mrs. or a given name of women. */
    WOMAN,
    POSSESSIVE,
    /** Behind "in", "at", "from". */
    PLACED,
    /** Behind another preposition. */
    GOVERNED,
    /** A plain noun follows: the Democratic primary. */
    ATTRIBUTIVE,
    /** Behind "the". */
    DEFINITE
  }

  private static final int ROLES = Role.values().length;

  /** How many names the draft named before this one. */
  final int number;

  /** The word that all mentions end in; for the Lee campaign, Lee. */
  public final String word;

  /** First names, and the first words of bodies. */
  final Set<String> parts = new HashSet<>();

  /** The first place that names it; null before there is one. */
  @Nullable Mention first;

  public int count;

  /** Whether it stands inside a sentence, where only names have capitals, or else is surely one. */
  boolean sure;

  /** Whether it is a body by the noun behind the word: the Lee campaign. */
  public boolean endsInNoun;

  /** Number of words of the longest form, titles not counted. */
  int words = 1;

  /** How often "he" seems to stand for it, and how often "she". */
  int he;

  int she;

  private final int[] counts = new int[ROLES];

  EnglishName(int number, String word) {
    this.number = number;
    this.word = word;
  }

  void add(Mention mention) {
    first = first == null ? mention : first;
    count++;
    for (int role = 0; role < ROLES; role++) {
      counts[role] += mention.roles >>> role & 1;
    }
  }

  public static int bit(Role role) {
    return 1 << role.ordinal();
  }

  /** How many mentions have a role. */
  public int count(Role role) {
    return counts[role.ordinal()];
  }

  public boolean has(Role role) {
    return count(role) > 0;
  }

  /** The share of mentions that have a role. */
  double share(Role role) {
    return count(role) / (double) count;
  }

  public boolean isPerson() {
    return has(Role.MAN) || has(Role.WOMAN) || has(Role.HUMAN) || has(Role.TITLED);
  }

  /** Nothing but where something happens, or of what sort something is: in Selwood, Latin music. */
  boolean isNobody() {
    int attributive = words == 1 ? count(Role.ATTRIBUTIVE) : 0;
    return count(Role.PLACED) + attributive >= count && !isPerson() && !has(Role.SPEAKS);
  }

  /** From -1, surely a woman, to 1, surely a man; 0 for what the draft leaves open. */
  public double gender() {
    if (has(Role.MAN) != has(Role.WOMAN)) {
      return has(Role.MAN) ? 1 : -1;
    }
    return he + she == 0 ? 0 : (he - she) / (double) (he + she);
  }

  /**
   * One place that names somebody.
   *
   * @param start offset of the first word, titles included
   * @param end offset behind the last, ’s not included
   * @param sentence number of the sentence that it stands in
   * @param roles a bit for each {@link Role}
   */
  public record Mention(EnglishName name, int start, int end, int block, int sentence, int roles) {

    public boolean is(Role role) {
      return (roles & bit(role)) != 0;
    }
  }

  /**
   * A pronoun for one person.
   *
   * @param name who it seems to stand for; null where nobody is named
   * @param subject whether it is "he" or "she", not "his", "him" or "her"
   */
  public record Echo(
      @Nullable EnglishName name,
      int start,
      int block,
      int sentence,
      boolean she,
      boolean subject) {}
}
