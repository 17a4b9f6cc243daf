/** Fits the judge of page lines, and makes the pages it is fitted to. */
package dev.copydesk.bench.boilerplate;
