package org.apimmigrate.core.database;

import java.util.Set;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;

/** One physical database: its dialect, its identity, and a way to read it. The only way to write is a {@link WriteGate}. */
public interface Database extends AutoCloseable {

    Dialect dialect();

    /** The roles it plays. */
    Set<Role> roles();

    /** The first of its roles; names it in messages and in the JSON. */
    default Role mainRole() {
        return roles().stream().sorted().findFirst().orElseThrow();
    }

    /** Product name as the driver reports it, such as "MariaDB". */
    String product();

    /** Product version as the driver reports it. */
    String version();

    /** JDBC url without user, password or anything that could be one. */
    String displayUrl();

    /** Where a message says it happened: the main role and the url. */
    default String place() {
        return "%s database, %s".formatted(mainRole().id(), displayUrl());
    }

    /** Reads on connections that refuse writes. */
    SqlReader reader();

    /** In which form the values of each column leave this database and come back. */
    default ValueForms valueForms() {
        return dialect().valueForms(reader());
    }

    /** The live schema, read again at every call. */
    Catalog readSchema();

    /**
     * Cuts the connections of all reads that are under way, from another thread. A reader without connections of its own has none.
     *
     * @param why what the reads fail with
     */
    default void abort(String why) {}

    @Override
    void close();
}
