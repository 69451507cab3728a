package org.apimmigrate.cli.document;

/**
 * A role and the database that plays it.
 *
 * @param role am, registry, config or user
 * @param dbms product name as the driver reports it
 * @param version product version as the driver reports it
 * @param url without user, password or anything that could be one
 */
public record DatabaseEntry(String role, String dbms, String version, String url) {}
