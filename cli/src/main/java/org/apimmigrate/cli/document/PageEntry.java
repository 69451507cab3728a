package org.apimmigrate.cli.document;

/**
 * A page of the manual.
 *
 * @param text Markdown
 */
public record PageEntry(String code, String text) {}
