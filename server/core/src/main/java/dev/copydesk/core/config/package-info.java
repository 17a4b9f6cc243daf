/** The house style: how it is read, and how it is explained when it is wrong. */
@NullMarked
package dev.copydesk.core.config;

import org.jspecify.annotations.NullMarked;
