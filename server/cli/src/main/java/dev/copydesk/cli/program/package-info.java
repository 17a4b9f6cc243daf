/** What every command stands on: the terminal, the installed rules, options, exit codes. */
@NullMarked
package dev.copydesk.cli.program;

import org.jspecify.annotations.NullMarked;
