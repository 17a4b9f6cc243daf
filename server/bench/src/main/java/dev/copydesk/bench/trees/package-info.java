/** Fits the trees that the judges of the rules are made of. */
package dev.copydesk.bench.trees;
