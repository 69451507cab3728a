/**
 * What is known of an installation before a database is opened: its home, its deployment.toml with placeholders and secrets, its JDBC
 * drivers (facts/configuration.md). Environment and system properties are given, never taken.
 */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.installation;
