/**
 * The draft as text: what was written, where its lines are, and which of it is prose.
 *
 * @since 0.1.0
 */
@NullMarked
package dev.copydesk.core.text;

import org.jspecify.annotations.NullMarked;
