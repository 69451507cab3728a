package org.apimmigrate.core.sql;

/** A text that is bound without a type: the DBMS takes it as what belongs in its place. Only PostgreSQL needs and knows it. */
public record Untyped(String text) {}
