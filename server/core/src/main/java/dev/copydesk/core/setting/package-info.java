/**
 * What a rule can have set, and what is wrong with a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package dev.copydesk.core.setting;

import org.jspecify.annotations.NullMarked;
