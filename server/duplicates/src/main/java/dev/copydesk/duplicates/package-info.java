/**
 * Passages that stand twice, in a draft or across drafts: normalised text, fingerprints, an index
 * of them, alignment, and what an editor makes of the copies.
 */
@NullMarked
package dev.copydesk.duplicates;

import org.jspecify.annotations.NullMarked;
