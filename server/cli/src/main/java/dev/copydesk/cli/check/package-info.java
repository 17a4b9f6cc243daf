/** The command {@code check}, from the arguments to the reports. */
@NullMarked
package dev.copydesk.cli.check;

import org.jspecify.annotations.NullMarked;
