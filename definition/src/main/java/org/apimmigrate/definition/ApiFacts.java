package org.apimmigrate.definition;

/**
 * What the database knows of the API whose definition is to be repaired.
 *
 * @param name the API's name, used where {@code info.title} is missing
 * @param version the API's version, used where {@code info.version} is missing
 */
public record ApiFacts(String name, String version) {}
