/** Running rules over drafts, silencing findings, applying fixes. */
@NullMarked
package dev.copydesk.core.check;

import org.jspecify.annotations.NullMarked;
