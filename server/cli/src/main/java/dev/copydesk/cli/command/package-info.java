/** The small commands: rules, explain, init, config, lsp. */
@NullMarked
package dev.copydesk.cli.command;

import org.jspecify.annotations.NullMarked;
