package org.apimmigrate.core.check.artifact;

import org.apimmigrate.definition.DefinitionKind;

/**
 * A definition next to an artifact.
 *
 * @param kind the rules it has to follow
 * @param name path below the API's folder
 * @param content the stored bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DefinitionFile(DefinitionKind kind, String name, byte[] content) {}
