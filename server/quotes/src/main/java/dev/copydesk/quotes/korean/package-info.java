/** Quotes in Korean: endings behind the mark, verbs, topics, speakers. */
@NullMarked
package dev.copydesk.quotes.korean;

import org.jspecify.annotations.NullMarked;
