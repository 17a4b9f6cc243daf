/** What the examples beside the entries of the word lists show, and whether they do. */
@NullMarked
package dev.copydesk.quotes.examples;

import org.jspecify.annotations.NullMarked;
