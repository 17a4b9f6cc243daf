/** An archive in an index of an OpenSearch cluster, for what one machine does not hold. */
@NullMarked
package dev.copydesk.archive.opensearch;

import org.jspecify.annotations.NullMarked;
