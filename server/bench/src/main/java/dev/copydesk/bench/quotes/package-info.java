/** Fits the weights of the English quote rule, and makes the cases they are fitted to. */
@NullMarked
package dev.copydesk.bench.quotes;

import org.jspecify.annotations.NullMarked;
