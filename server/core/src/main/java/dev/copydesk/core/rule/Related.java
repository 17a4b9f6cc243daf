package dev.copydesk.core.rule;

import dev.copydesk.core.text.Span;

/**
 * Another place that explains a finding.
 *
 * @param draft name of the draft that the place is in
 * @param span the place
 * @param message what the place is to the finding, such as "the other copy"
 */
public record Related(String draft, Span span, String message) {}
