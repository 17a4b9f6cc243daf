package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.LetterFolding;
import dev.copydesk.duplicates.text.Manuscript;

/** One of two copies, in letters, and the text that it stands in. */
final class CopySide {

  /** Words of a neighbouring sentence that may match by chance. */
  private static final int STRAY_WORDS = 2;

  final FoldedLetters letters;
  final String text;
  final Prose prose;
  int start;
  int end;

  CopySide(Manuscript manuscript, int start, int end) {
    this.letters = manuscript.letters();
    this.prose = manuscript.prose();
    this.text = prose.text();
    this.start = start;
    this.end = end;
  }

  /** Whether a word begins with this letter, or the text ends before it. */
  boolean isWordStart(int letter) {
    if (letter == 0 || letter >= letters.size()) {
      return true;
    }
    int offset = letters.offset(letter);
    int before = letters.offset(letter - 1);
    return offset > before + 1 && !inWord(offset - 1);
  }

  /** Whether what stands at {@code offset}, between two letters, does not part words. */
  private boolean inWord(int offset) {
    char c = text.charAt(offset);
    return (c == '\'' || c == '’') && offset > 0 && isLetter(offset - 1)
        || LetterFolding.isMark(c)
        || Character.isSurrogate(c);
  }

  private boolean isLetter(int offset) {
    return Character.isLetterOrDigit(text.charAt(offset));
  }

  int wordEnd(int letter) {
    int at = letter + 1;
    while (!isWordStart(at)) {
      at++;
    }
    return at;
  }

  int wordStart(int letter) {
    int at = letter;
    while (!isWordStart(at)) {
      at--;
    }
    return at;
  }

  /** The first letter of the sentence that a letter stands in. */
  int sentenceStart(int letter) {
    Sentences sentences = prose.sentences();
    int sentence = sentences.at(letters.offset(letter));
    return sentence < 0 ? 0 : letters.letterAt(sentences.start(sentence));
  }

  /** Behind the last letter of the sentence that a letter stands in. */
  int sentenceEnd(int letter) {
    Sentences sentences = prose.sentences();
    int sentence = sentences.at(letters.offset(letter));
    return sentence < 0 ? letters.size() : letters.letterAt(sentences.end(sentence));
  }

  /** Whether no more words stand here than may match by chance. */
  boolean isStray(int from, int to) {
    int words = 0;
    for (int at = from; at < to && words <= STRAY_WORDS; at = wordEnd(at)) {
      words++;
    }
    return words <= STRAY_WORDS;
  }

  /** Whether no word is cut before this letter; scripts without spaces have no words to cut. */
  boolean isClean(int letter) {
    char[] folded = letters.folded();
    return isWordStart(letter)
        || Letters.isUnspaced(folded[letter])
        || Letters.isUnspaced(folded[letter - 1]);
  }
}
