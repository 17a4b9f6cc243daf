/** What was found, told or answered to the editor. */
@NullMarked
package dev.copydesk.lsp.diagnostics;

import org.jspecify.annotations.NullMarked;
