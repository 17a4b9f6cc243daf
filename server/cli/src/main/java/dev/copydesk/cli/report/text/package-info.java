/** The report that people read in a terminal. */
@NullMarked
package dev.copydesk.cli.report.text;

import org.jspecify.annotations.NullMarked;
