/**
 * One judge of evidence for all languages: each language's reading tells what stands near a quote,
 * and the judge says from it whether a reader can find out who speaks. Knows no language and no
 * draft.
 */
@NullMarked
package dev.copydesk.quotes.evidence;

import org.jspecify.annotations.NullMarked;
