/** An archive in a folder on disk, kept by Lucene. */
@NullMarked
package dev.copydesk.archive.lucene;

import org.jspecify.annotations.NullMarked;
