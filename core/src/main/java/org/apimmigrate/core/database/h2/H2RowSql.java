package org.apimmigrate.core.database.h2;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.schema.RowSql;

/** A column GENERATED ALWAYS AS IDENTITY takes what a row brings along only where a statement says so. */
final class H2RowSql implements RowSql {

    @Override
    public String overriding() {
        return " OVERRIDING SYSTEM VALUE";
    }

    @Override
    public Optional<Trial> trial(String table) {
        return Optional.of(new Trial(
                TRIAL,
                List.of(
                        "DROP TABLE IF EXISTS " + TRIAL,
                        "CREATE LOCAL TEMPORARY TABLE " + TRIAL + " AS SELECT * FROM " + table + " WHERE 1 = 0"),
                List.of("DROP TABLE " + TRIAL)));
    }
}
