package org.apimmigrate.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a session says of itself. */
public final class Answer {

    private Answer() {}

    /** The text in the first column of the first row; null when that is NULL or there is none. */
    public static @Nullable String of(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
