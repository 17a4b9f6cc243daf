/** Characters that count as the same, the shape of a line, owners and addresses. */
@NullMarked
package dev.copydesk.boilerplate.text;

import org.jspecify.annotations.NullMarked;
