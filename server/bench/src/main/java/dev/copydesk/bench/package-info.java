/** Benchmarks, and what tools that fit weights share. */
@NullMarked
package dev.copydesk.bench;

import org.jspecify.annotations.NullMarked;
