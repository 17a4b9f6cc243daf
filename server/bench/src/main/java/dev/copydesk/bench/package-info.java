/** Benchmarks, and what tools that fit weights share. */
package dev.copydesk.bench;
