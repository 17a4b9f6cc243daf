/** What a check found, in the forms that people and other tools read. */
@NullMarked
package dev.copydesk.cli.report;

import org.jspecify.annotations.NullMarked;
