/** The protocol's bytes: how messages are framed, read and written, whatever a client sends. */
@NullMarked
package dev.copydesk.lsp.wire;

import org.jspecify.annotations.NullMarked;
