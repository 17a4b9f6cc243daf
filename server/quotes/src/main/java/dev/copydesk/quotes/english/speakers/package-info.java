/** The names of a draft, ranked by who is likely to have spoken a quote. */
@NullMarked
package dev.copydesk.quotes.english.speakers;

import org.jspecify.annotations.NullMarked;
