/** {@code copydesk archive}: fills, clears and describes an archive. */
@NullMarked
package dev.copydesk.cli.archive;

import org.jspecify.annotations.NullMarked;
