/** The words of an English draft with what each may be. */
@NullMarked
package dev.copydesk.quotes.english.words;

import org.jspecify.annotations.NullMarked;
