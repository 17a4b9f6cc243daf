/** Lines that stand in many drafts. */
@NullMarked
package dev.copydesk.boilerplate.recurring;

import org.jspecify.annotations.NullMarked;
