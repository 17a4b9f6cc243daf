/**
 * The rule that finds quotes without a speaker: scanner, attribution by language, speakers, fix.
 */
@NullMarked
package dev.copydesk.quotes;

import org.jspecify.annotations.NullMarked;
