/** Credits told by their form, and the captions that stand before them. */
@NullMarked
package dev.copydesk.boilerplate.credits;

import org.jspecify.annotations.NullMarked;
