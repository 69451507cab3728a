package org.apimmigrate.core.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns the current row of a result set into a value. */
@FunctionalInterface
public interface RowMapper<T> {

    @Nullable
    T map(ResultSet row) throws SQLException;
}
