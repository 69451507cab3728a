package org.apimmigrate.definition.reference.repair;

import org.apimmigrate.definition.reference.repair.source.SourceNode;

/**
 * An operation in the text of an OpenAPI document.
 *
 * @param path its path
 * @param verb lower case
 * @param pathNode the path item that holds it
 * @param node its content
 */
public record ApiOperation(String path, String verb, SourceNode pathNode, SourceNode node) {

    /** How people name it. */
    public String name() {
        return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
}
