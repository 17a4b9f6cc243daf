/** Drafts as files: finding them in folders, decoding them and writing them back. */
@NullMarked
package dev.copydesk.core.files;

import org.jspecify.annotations.NullMarked;
