/** What a rule can have set, and what is wrong with a configuration. */
@NullMarked
package dev.copydesk.core.setting;

import org.jspecify.annotations.NullMarked;
