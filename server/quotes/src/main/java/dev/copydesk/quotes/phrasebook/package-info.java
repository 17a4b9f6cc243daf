/** Languages known by their verbs of saying, their sources and their order of words. */
@NullMarked
package dev.copydesk.quotes.phrasebook;

import org.jspecify.annotations.NullMarked;
