/** Texts compared line by line. */
@NullMarked
package dev.copydesk.cli.report.diff;

import org.jspecify.annotations.NullMarked;
