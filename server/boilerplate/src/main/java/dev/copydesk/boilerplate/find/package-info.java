/** What is found, of which kind, and how finds of several detectors become one. */
@NullMarked
package dev.copydesk.boilerplate.find;

import org.jspecify.annotations.NullMarked;
