package org.apimmigrate.definition.reference.repair.source;

/**
 * A member of an object.
 *
 * @param keyStart offset of the first character of its name, quotes included
 * @param keyEnd offset after the name
 */
public record SourceMember(String name, int keyStart, int keyEnd, SourceNode value) {}
