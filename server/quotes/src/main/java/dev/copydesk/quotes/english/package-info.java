/** Quotes in English. */
@NullMarked
package dev.copydesk.quotes.english;

import org.jspecify.annotations.NullMarked;
