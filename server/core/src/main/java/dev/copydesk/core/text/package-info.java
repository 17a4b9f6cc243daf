/**
 * The draft as text: what was written, where its lines are, and which of it is prose.
 *
 * <p>More than 20 classes because a draft and the readers that make its prose know each other from
 * the inside; apart, they would have to be open to every rule.
 *
 * @since 0.1.0
 */
@NullMarked
package dev.copydesk.core.text;

import org.jspecify.annotations.NullMarked;
