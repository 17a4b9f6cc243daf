/** The folders that the editor has open: their house style and the drafts that lie in them. */
@NullMarked
package dev.copydesk.lsp.workspace;

import org.jspecify.annotations.NullMarked;
