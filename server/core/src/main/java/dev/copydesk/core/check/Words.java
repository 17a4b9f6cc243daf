package dev.copydesk.core.check;

import dev.copydesk.core.text.Letters;

/** Words as they are compared with one another: white space folded to single spaces. */
final class Words {

  private Words() {}

  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isSpace(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }
}
