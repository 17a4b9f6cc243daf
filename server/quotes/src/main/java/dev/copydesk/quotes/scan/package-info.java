/** Quote marks paired to quotes, block by block, and what is known of each quote of a draft. */
@NullMarked
package dev.copydesk.quotes.scan;

import org.jspecify.annotations.NullMarked;
