package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verbs of a list in the forms that news uses. The list holds dictionary forms (밝히다); a form is
 * known by how it begins, since what follows (-고, -며, -었다, -습니다) is the same for all verbs: 밝히, 밝혔,
 * 밝혀, 밝힌, 밝힐, 밝힙, 밝힘.
 */
final class KoreanVerbs {

  private static final int VOWEL_A = 0;
  private static final int VOWEL_AE = 1;
  private static final int VOWEL_EO = 4;
  private static final int VOWEL_YEO = 6;
  private static final int VOWEL_O = 8;
  private static final int VOWEL_WA = 9;
  private static final int VOWEL_WAE = 10;
  private static final int VOWEL_OE = 11;
  private static final int VOWEL_U = 13;
  private static final int VOWEL_WO = 14;
  private static final int VOWEL_EU = 18;
  private static final int VOWEL_I = 20;

  private static final int[] ADDED_FINALS = {
    Hangul.FINAL_NIEUN, Hangul.FINAL_RIEUL, Hangul.FINAL_MIEUM, Hangul.FINAL_BIEUP
  };

  private static final String[] BEHIND_CONSONANT = {"었", "았", "어", "아", "은", "을", "음", "으"};

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private KoreanVerbs() {}

  /** The beginnings of all forms of the verbs in a list. */
  static Lexicon of(String list) {
    return KNOWN.computeIfAbsent(list, KoreanVerbs::conjugated);
  }

  private static Lexicon conjugated(String list) {
    List<String> forms = new ArrayList<>();
    for (String verb : Lexicon.of(Language.KOREAN, list).entries()) {
      addForms(verb.substring(0, verb.length() - 1), forms);
    }
    return Lexicon.of(forms);
  }

  private static void addForms(String stem, List<String> forms) {
    String head = stem.substring(0, stem.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    forms.add(stem);
    if (Hangul.finalOf(last) != Hangul.NO_FINAL) {
      addBehindConsonant(head, last, forms);
      return;
    }
    for (int added : ADDED_FINALS) {
      forms.add(with(head, Hangul.withFinal(last, added)));
    }
    char past = infinitive(head, last);
    String root = isReu(head, last) ? doubled(head) : head;
    forms.add(with(root, past));
    forms.add(with(root, Hangul.withFinal(past, Hangul.FINAL_SSANG_SIOS)));
  }

  private static void addBehindConsonant(String head, char last, List<String> forms) {
    for (String ending : BEHIND_CONSONANT) {
      forms.add(with(head, last).concat(ending));
      if (Hangul.finalOf(last) == Hangul.FINAL_DIGEUT) {
        char soft = Hangul.withFinal(last, Hangul.FINAL_RIEUL);
        forms.add(with(head, soft).concat(ending)); // 묻다, 물었다
      } else if (Hangul.finalOf(last) == Hangul.FINAL_SIOS) {
        char open = Hangul.withFinal(last, Hangul.NO_FINAL);
        forms.add(with(head, open).concat(ending)); // 짓다, 지었다
      }
    }
  }

  /** Plain concatenation: the first use of + costs every start some milliseconds. */
  private static String with(String head, char syllable) {
    return head.concat(String.valueOf(syllable));
  }

  /** The syllable that 하 becomes in 해, 히 in 혀, 누 in 눠, 쓰 in 써. */
  private static char infinitive(String head, char last) {
    if (last == '하') {
      return Hangul.withVowel(last, VOWEL_AE);
    }
    return switch (Hangul.vowelOf(last)) {
      case VOWEL_I -> Hangul.withVowel(last, VOWEL_YEO);
      case VOWEL_U -> Hangul.withVowel(last, VOWEL_WO);
      case VOWEL_O -> Hangul.withVowel(last, VOWEL_WA);
      case VOWEL_OE -> Hangul.withVowel(last, VOWEL_WAE);
      case VOWEL_EU -> Hangul.withVowel(last, isBright(head) ? VOWEL_A : VOWEL_EO);
      default -> last;
    };
  }

  private static boolean isBright(String head) {
    if (head.isEmpty()) {
      return false;
    }
    int vowel = Hangul.vowelOf(head.charAt(head.length() - 1));
    return vowel == VOWEL_A || vowel == VOWEL_O;
  }

  /** 부르다, 불렀다. */
  private static boolean isReu(String head, char last) {
    return last == '르'
        && !head.isEmpty()
        && Hangul.finalOf(head.charAt(head.length() - 1)) == Hangul.NO_FINAL;
  }

  private static String doubled(String head) {
    char before = head.charAt(head.length() - 1);
    return with(head.substring(0, head.length() - 1), Hangul.withFinal(before, Hangul.FINAL_RIEUL));
  }
}
