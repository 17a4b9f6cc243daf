/**
 * Measures an archive: whether what was published is found again, how fast, and in how much room.
 */
package dev.copydesk.bench.archive;
