/** Decision trees that were fitted to data: how the judges of the rules of this house are read. */
@NullMarked
package dev.copydesk.core.trees;

import org.jspecify.annotations.NullMarked;
