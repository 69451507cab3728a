package org.apimmigrate.cli.document;

/**
 * A file or folder that the command wrote.
 *
 * @param what restorePoint, findingsCsv, invalidDefinitions, script, json, ...
 */
public record FileEntry(String what, String path) {}
