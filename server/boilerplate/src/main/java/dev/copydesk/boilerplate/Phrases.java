package dev.copydesk.boilerplate;

import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The phrases of all packs and of the house, filed under their anchors. Immutable. */
final class Phrases {

  private static final class Holder {
    static final Phrases ALL = load();
  }

  private final List<Phrase> phrases;
  private final List<HousePattern> patterns;
  private final List<HousePattern> everywhere = new ArrayList<>();
  private final Anchors anchors = new Anchors();

  private Phrases(List<Phrase> phrases, List<HousePattern> patterns) {
    this.phrases = List.copyOf(phrases);
    this.patterns = List.copyOf(patterns);
    int id = 0;
    for (Phrase phrase : phrases) {
      anchors.addAll(phrase.anchors(), id++);
    }
    for (HousePattern pattern : patterns) {
      String anchor = pattern.anchor();
      if (anchor == null) {
        everywhere.add(pattern);
      } else {
        anchors.add(anchor, id);
      }
      id++;
    }
  }

  /** The phrases that come with the product, read when first asked for. */
  static Phrases builtIn() {
    return Holder.ALL;
  }

  private static Phrases load() {
    List<Phrase> all = new ArrayList<>(600);
    for (Language language : Language.values()) {
      if (language != Language.OTHER) {
        PhrasePack.read(language, all);
      }
    }
    return new Phrases(all, List.of());
  }

  /** These and those of a house. */
  Phrases with(List<Phrase> housePhrases, List<HousePattern> housePatterns) {
    List<Phrase> all = new ArrayList<>(phrases);
    all.addAll(housePhrases);
    return new Phrases(all, housePatterns);
  }

  /** How many ids there are: of phrases, then of patterns. */
  int size() {
    return phrases.size() + patterns.size();
  }

  boolean isPattern(int id) {
    return id >= phrases.size();
  }

  Phrase phrase(int id) {
    return phrases.get(id);
  }

  HousePattern pattern(int id) {
    return patterns.get(id - phrases.size());
  }

  /** The patterns that have no anchor. */
  List<HousePattern> everywhere() {
    return everywhere;
  }

  Anchors anchors() {
    return anchors;
  }
}
