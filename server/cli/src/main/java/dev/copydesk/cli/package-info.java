/** The command line: commands, reports, exit codes. */
@NullMarked
package dev.copydesk.cli;

import org.jspecify.annotations.NullMarked;
