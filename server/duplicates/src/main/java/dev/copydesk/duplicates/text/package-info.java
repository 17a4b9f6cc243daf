/** The letters of a draft as they are compared. */
@NullMarked
package dev.copydesk.duplicates.text;

import org.jspecify.annotations.NullMarked;
