package org.apimmigrate.core.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that are chosen once per migration: in the journal when there is one, else in the data (docs/decisions/0003).
 */
public final class ChosenValues {

    private ChosenValues() {}

    /** For the {@link org.apimmigrate.core.context.Context} of a session. Reads only. */
    public static Chosen of(Databases databases, Clock clock) {
        // that of another database counts where this one was restored to before the migration
        Optional<Migration> migration = JournalWriter.changed(databases).stream()
                .flatMap(database -> new JournalReader(database).migration().stream())
                .findFirst();
        if (migration.isPresent()) {
            return new Chosen(migration.get().baseTime());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate latest =
                latestChange(databases).filter(day -> !day.isAfter(today)).orElse(today);
        return new Chosen(midnight(latest.minusDays(1)));
    }

    private static Optional<LocalDate> latestChange(Databases databases) {
        return Stream.of(
                        latest(databases.of(Role.AM), "SELECT MAX(CREATED_TIME) FROM AM_API"),
                        latest(databases.of(Role.AM), "SELECT MAX(UPDATED_TIME) FROM AM_API"),
                        latest(databases.of(Role.REGISTRY), "SELECT MAX(REG_LOGGED_TIME) FROM REG_LOG"))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** A database that is no API Manager's has no such table; the checks say so, in better words. */
    private static Optional<LocalDate> latest(Database database, String query) {
        try {
            return database.reader().first(query, ChosenValues::day);
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        Timestamp time = row.getTimestamp(1);
        return time == null ? null : time.toLocalDateTime().toLocalDate();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
