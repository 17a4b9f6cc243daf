/** The drafts that the editor has open or names: their text, their versions, places in them. */
@NullMarked
package dev.copydesk.lsp.draft;

import org.jspecify.annotations.NullMarked;
