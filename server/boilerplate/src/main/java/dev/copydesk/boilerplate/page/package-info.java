/** What a pasted page has around its article. */
@NullMarked
package dev.copydesk.boilerplate.page;

import org.jspecify.annotations.NullMarked;
