package dev.copydesk.boilerplate.phrases;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The phrase packs of all languages and the phrases of a house. A draft is checked against the
 * packs of the languages that it has words of, and English, which pages use everywhere; a pack is
 * read when the first draft needs it, since reading all of them would cost every short run.
 */
public final class PhraseLibrary {

  /** Some languages are told by their little words alone; a shorter text may have none. */
  private static final int TOO_SHORT_TO_TELL = 400;

  private static final Set<Language> TOLD_BY_WORDS = EnumSet.noneOf(Language.class);

  static {
    for (Language language : Language.values()) {
      if (!LanguageFolder.shipped(language.tag()).words("little-words").isEmpty()) {
        TOLD_BY_WORDS.add(language);
      }
    }
  }

  private static final Map<Language, List<Phrase>> PACKS = new ConcurrentHashMap<>();

  private final @Nullable Phrases fixed;
  private final List<Phrase> housePhrases;
  private final List<HousePattern> housePatterns;
  private final Map<Set<Language>, Phrases> filed = new ConcurrentHashMap<>();

  public PhraseLibrary(List<Phrase> housePhrases, List<HousePattern> housePatterns) {
    this.fixed = null;
    this.housePhrases = housePhrases;
    this.housePatterns = housePatterns;
  }

  /** These phrases and no others, whatever the language of a draft. */
  public PhraseLibrary(List<Phrase> phrases) {
    this.fixed = new Phrases(phrases, List.of());
    this.housePhrases = List.of();
    this.housePatterns = List.of();
  }

  /** The phrases to look for in a draft. */
  Phrases phrases(Prose prose) {
    return fixed != null ? fixed : filed.computeIfAbsent(languages(prose), this::file);
  }

  private Phrases file(Set<Language> languages) {
    List<Phrase> all = new ArrayList<>();
    for (Language language : languages) {
      all.addAll(PACKS.computeIfAbsent(language, PhrasePack::read));
    }
    all.addAll(housePhrases);
    return new Phrases(all, housePatterns);
  }

  private static Set<Language> languages(Prose prose) {
    EnumSet<Language> languages = EnumSet.of(Language.ENGLISH);
    for (Block block : prose.blocks()) {
      languages.add(block.language());
    }
    if (languages.remove(Language.OTHER)) {
      languages = EnumSet.complementOf(EnumSet.of(Language.OTHER));
    }
    if (prose.text().length() < TOO_SHORT_TO_TELL) {
      languages.addAll(TOLD_BY_WORDS);
    }
    if (languages.contains(Language.CHINESE)) {
      languages.add(Language.JAPANESE); // a short line need not have kana
    }
    if (!languages.contains(Language.KOREAN) && hasHangul(prose.text())) {
      languages.add(Language.KOREAN);
    }
    return languages;
  }

  /** Notices of Korean agencies stand in the middle of lines in other languages, too. */
  private static boolean hasHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isHangul(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
