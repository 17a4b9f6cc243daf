/** Fingerprints, the index of passages, chains of matches and their alignment. */
@NullMarked
package dev.copydesk.duplicates.match;

import org.jspecify.annotations.NullMarked;
