/**
 * What was published or wired before, behind one door: an archive is asked with a draft's
 * fingerprints and gives candidate articles. Which engine keeps it is found by name of its place
 * and loaded only where an archive is asked for.
 */
@NullMarked
package dev.copydesk.core.archive;

import org.jspecify.annotations.NullMarked;
