/** Which matches an editor would call a copy, where it begins and ends, and who is credited. */
@NullMarked
package dev.copydesk.duplicates.judge;

import org.jspecify.annotations.NullMarked;
