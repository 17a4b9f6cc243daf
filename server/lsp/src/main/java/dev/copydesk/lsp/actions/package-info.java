/** What can be done about a finding, and what is known about it. */
@NullMarked
package dev.copydesk.lsp.actions;

import org.jspecify.annotations.NullMarked;
