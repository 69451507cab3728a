package org.apimmigrate.core.database.mysql;

import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;

/** Where names of tables that differ in their case only are different ones, a database from a server where they are not has other names. */
final class MySqlTableNames {

    private MySqlTableNames() {}

    static Optional<String> whyNotSeen(SqlReader reader, String table) {
        return reader.first(
                        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                                + " AND UPPER(TABLE_NAME) = ? AND BINARY TABLE_NAME <> BINARY ?",
                        r -> r.getString(1),
                        table,
                        table)
                .map(name ->
                        ("The tables have names in another case than the vendor's scripts make: %s is called %s. This server"
                                        + " distinguishes them (lower_case_table_names = 0), so neither server finds them.")
                                .formatted(table, name));
    }
}
