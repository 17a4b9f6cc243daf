package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.text.RareTrigrams;
import java.util.ArrayList;
import java.util.List;

/** The phrases and patterns that a draft is checked against, filed under their anchors. */
final class Phrases {

  private final List<Phrase> phrases;
  private final List<HousePattern> patterns;
  private final List<HousePattern> everywhere = new ArrayList<>();
  private final RareTrigrams anchors = new RareTrigrams();
  private final LineStarts lineStarts = new LineStarts();

  Phrases(List<Phrase> phrases, List<HousePattern> patterns) {
    this.phrases = List.copyOf(phrases);
    this.patterns = List.copyOf(patterns);
    int id = 0;
    for (Phrase phrase : phrases) {
      for (String anchor : phrase.anchors()) {
        if (phrase.beginsLine()) {
          lineStarts.add(anchor, id);
        } else {
          anchors.add(anchor, id);
        }
      }
      id++;
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

  /** The anchors of phrases that begin a line. */
  LineStarts lineStarts() {
    return lineStarts;
  }

  RareTrigrams anchors() {
    return anchors;
  }
}
