/** The clues to a doubtful quote, and the fitted trees that weigh them. */
@NullMarked
package dev.copydesk.quotes.english.judge;

import org.jspecify.annotations.NullMarked;
