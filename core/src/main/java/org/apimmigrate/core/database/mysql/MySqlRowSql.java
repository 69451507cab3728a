package org.apimmigrate.core.database.mysql;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.schema.RowSql;

/** A numbered column takes what a row brings along; see {@link MySqlSessionRules} for the number 0. */
final class MySqlRowSql implements RowSql {

    @Override
    public Optional<Trial> trial(String table) {
        return Optional.of(new Trial(
                TRIAL,
                List.of(
                        "DROP TEMPORARY TABLE IF EXISTS " + TRIAL,
                        "CREATE TEMPORARY TABLE " + TRIAL + " LIKE " + table),
                List.of("DROP TEMPORARY TABLE " + TRIAL)));
    }
}
