/** The report that an editor opens. */
@NullMarked
package dev.copydesk.cli.report.html;

import org.jspecify.annotations.NullMarked;
