package org.apimmigrate.sampledata.model;

/**
 * A row of {@code AM_API_URL_MAPPING}.
 *
 * @param verb GET, POST, QUERY, SUBSCRIBE ...
 * @param scoped needs the API's own scope
 */
public record Operation(String verb, String pattern, boolean scoped) {}
