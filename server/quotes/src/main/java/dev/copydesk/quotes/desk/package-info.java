/**
 * What a language must tell of a quote: whose words it is, who else could have spoken, and how an
 * attribution is written.
 */
@NullMarked
package dev.copydesk.quotes.desk;

import org.jspecify.annotations.NullMarked;
