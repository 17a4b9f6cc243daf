/** The draft as text: what was written, where its lines are, and which of it is prose. */
@NullMarked
package dev.copydesk.core.text;

import org.jspecify.annotations.NullMarked;
