package dev.copydesk.quotes.desk;

/**
 * How an attribution is written into the text: [start, end) of the prose text becomes {@code
 * before}, the speaker, {@code after}. Never touches a quoted word.
 */
public record AttributionWording(int start, int end, String before, String after) {}
