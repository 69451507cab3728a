package org.apimmigrate.core.verify;

/**
 * A place where the live schema is not that of a fresh 4.1.0 and may stay so.
 *
 * @param because why a 4.1.0 server can work with it; a clause for people
 */
public record AcceptedDifference(SchemaDifference difference, String because) {}
