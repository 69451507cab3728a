package org.apimmigrate.core.database.h2;

import org.apimmigrate.core.schema.RowSql;

/** A column GENERATED ALWAYS AS IDENTITY takes what a row brings along only where a statement says so. */
final class H2RowSql implements RowSql {

    @Override
    public String overriding() {
        return " OVERRIDING SYSTEM VALUE";
    }
}
