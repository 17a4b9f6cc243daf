/** Reports that other tools read. */
@NullMarked
package dev.copydesk.cli.report.data;

import org.jspecify.annotations.NullMarked;
