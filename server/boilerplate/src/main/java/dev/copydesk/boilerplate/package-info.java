/** Finds what belongs to a page or a wire feed and not to the article. */
@NullMarked
package dev.copydesk.boilerplate;

import org.jspecify.annotations.NullMarked;
