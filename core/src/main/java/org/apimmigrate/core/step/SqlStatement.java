package org.apimmigrate.core.step;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameter rows.
 *
 * @param sql with {@code ?} markers
 * @param parameterRows one list for each execution; empty for a statement without parameters. Values as in
 *     {@link org.apimmigrate.core.sql.SqlReader}
 */
public record SqlStatement(String sql, List<List<Object>> parameterRows) {

    public static SqlStatement of(String sql, @Nullable Object... parameters) {
        return new SqlStatement(sql, parameters.length == 0 ? List.of() : List.of(java.util.Arrays.asList(parameters)));
    }
}
