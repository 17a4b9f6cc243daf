/** How a phrase is written down, and the walk that matches it in one pass. */
@NullMarked
package dev.copydesk.boilerplate.phrases.template;

import org.jspecify.annotations.NullMarked;
