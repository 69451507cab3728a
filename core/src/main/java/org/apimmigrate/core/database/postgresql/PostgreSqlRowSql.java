package org.apimmigrate.core.database.postgresql;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.schema.RowSql;

/** A column GENERATED ALWAYS AS IDENTITY takes what a row brings along only where a statement says so. */
final class PostgreSqlRowSql implements RowSql {

    @Override
    public String overriding() {
        return " OVERRIDING SYSTEM VALUE";
    }

    @Override
    public Optional<Trial> trial(String table) {
        return Optional.of(new Trial(
                TRIAL,
                List.of("CREATE TEMPORARY TABLE " + TRIAL + " (LIKE " + table + ") ON COMMIT DROP"),
                List.of("DROP TABLE " + TRIAL)));
    }
}
