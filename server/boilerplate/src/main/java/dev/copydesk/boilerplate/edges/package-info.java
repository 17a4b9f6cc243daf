/** What stands at the edges of an article: datelines, signatures, lists of links behind its end. */
@NullMarked
package dev.copydesk.boilerplate.edges;

import org.jspecify.annotations.NullMarked;
