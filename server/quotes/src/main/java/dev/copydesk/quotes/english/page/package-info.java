/** What the form of the text tells: interviews, transcripts, lists of terms. */
@NullMarked
package dev.copydesk.quotes.english.page;

import org.jspecify.annotations.NullMarked;
