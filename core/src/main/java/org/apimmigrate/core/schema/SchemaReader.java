package org.apimmigrate.core.schema;

import org.apimmigrate.core.sql.SqlReader;

/** Reads the live schema of one DBMS into a catalog. One implementation in each dialect's folder. */
public interface SchemaReader {

    /** Everything in the connection's current schema, tables of this tool and of others included. */
    Catalog read(SqlReader reader);
}
