/** The editor's door: open drafts, their findings and fixes, over the Language Server Protocol. */
@NullMarked
package dev.copydesk.lsp;

import org.jspecify.annotations.NullMarked;
