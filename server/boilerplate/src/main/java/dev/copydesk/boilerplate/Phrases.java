package dev.copydesk.boilerplate;

import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The phrases of all packs, filed under their anchors. */
final class Phrases {

  private static final class Holder {
    static final Phrases ALL = load();
  }

  private final List<Phrase> all;
  private final Anchors anchors = new Anchors();

  Phrases(List<Phrase> all) {
    this.all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      anchors.addAll(all.get(i).anchors(), i);
    }
  }

  /** The phrases that come with the product, read when first asked for. */
  static Phrases builtIn() {
    return Holder.ALL;
  }

  private static Phrases load() {
    List<Phrase> phrases = new ArrayList<>(600);
    for (Language language : Language.values()) {
      if (language != Language.OTHER) {
        PhrasePack.read(language, phrases);
      }
    }
    return new Phrases(phrases);
  }

  int size() {
    return all.size();
  }

  Phrase get(int id) {
    return all.get(id);
  }

  Anchors anchors() {
    return anchors;
  }
}
