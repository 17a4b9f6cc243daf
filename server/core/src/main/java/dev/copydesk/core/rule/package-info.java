/**
 * The extension point: a rule, what it is told, and what it finds.
 *
 * @since 0.1.0
 */
@NullMarked
package dev.copydesk.core.rule;

import org.jspecify.annotations.NullMarked;
