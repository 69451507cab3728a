package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as a tree.
 *
 * @param root the tree
 * @param peculiar does the text have anything that another YAML reader may read in another way, or not at all
 */
record DefinitionTree(JsonNode root, boolean peculiar) {}
