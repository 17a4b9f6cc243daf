/** The extension point: a rule, what it is told, and what it finds. */
@NullMarked
package dev.copydesk.core.rule;

import org.jspecify.annotations.NullMarked;
