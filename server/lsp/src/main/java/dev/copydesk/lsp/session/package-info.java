/** One editor at the door: what it can do, and the desk that checks for it. */
@NullMarked
package dev.copydesk.lsp.session;

import org.jspecify.annotations.NullMarked;
