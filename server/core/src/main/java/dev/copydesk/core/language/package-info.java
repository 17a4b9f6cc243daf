/** The folders that hold all that is data about a language, and how they are read. */
@NullMarked
package dev.copydesk.core.language;

import org.jspecify.annotations.NullMarked;
