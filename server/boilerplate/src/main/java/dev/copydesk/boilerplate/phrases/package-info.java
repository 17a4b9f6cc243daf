/**
 * Notices and credits known by their wording: packs of phrases, house phrases, what follows them.
 */
@NullMarked
package dev.copydesk.boilerplate.phrases;

import org.jspecify.annotations.NullMarked;
