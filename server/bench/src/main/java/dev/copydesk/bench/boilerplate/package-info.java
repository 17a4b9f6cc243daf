/** Fits the judge of page lines, and makes the pages it is fitted to. */
@NullMarked
package dev.copydesk.bench.boilerplate;

import org.jspecify.annotations.NullMarked;
