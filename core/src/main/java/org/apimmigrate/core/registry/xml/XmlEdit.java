package org.apimmigrate.core.registry.xml;

/**
 * Replaces a piece of a text.
 *
 * @param from first character that goes
 * @param to the character after the last that goes; equal to {@code from} for an insertion
 */
public record XmlEdit(int from, int to, String text) {}
