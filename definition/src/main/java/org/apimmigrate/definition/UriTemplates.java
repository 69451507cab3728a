package org.apimmigrate.definition;

import java.util.List;

/** Reads the operations of a definition. Thread-safe. */
@FunctionalInterface
public interface UriTemplates {

    /**
     * The operations in the order of the document; empty if the definition is not valid, names none, or is of a kind that has none (WSDL).
     */
    List<UriTemplate> of(DefinitionKind kind, byte[] content);
}
