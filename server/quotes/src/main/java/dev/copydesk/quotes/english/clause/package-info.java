/** A shallow parser: how the words before and behind a quote tie it to a source. */
@NullMarked
package dev.copydesk.quotes.english.clause;

import org.jspecify.annotations.NullMarked;
