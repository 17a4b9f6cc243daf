package dev.copydesk.core.text;

/**
 * A place in a draft as editors count it.
 *
 * @param line the line, from 0
 * @param character UTF-16 code units from the start of the line, from 0
 */
public record Position(int line, int character) {}
