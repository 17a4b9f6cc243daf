/** The tool that fits what tells a copying error from a form that repeats itself. */
@NullMarked
package dev.copydesk.bench.duplicates;

import org.jspecify.annotations.NullMarked;
