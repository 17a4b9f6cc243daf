/** The word lists of each language, and the syllables of Hangul. */
@NullMarked
package dev.copydesk.quotes.lexicon;

import org.jspecify.annotations.NullMarked;
