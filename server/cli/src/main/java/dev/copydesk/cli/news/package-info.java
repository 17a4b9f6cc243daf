/** What is new: since a commit, and beside a baseline. */
@NullMarked
package dev.copydesk.cli.news;

import org.jspecify.annotations.NullMarked;
