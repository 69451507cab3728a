package org.apimmigrate.core.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes inside one transaction. Only the write gate hands one out. */
public interface SqlWriter extends SqlReader {

    /** Runs a data statement and returns the rows it touched. */
    long update(String sql, @Nullable Object... parameters);

    /** Runs one data statement for many parameter rows and returns the rows touched. */
    long batch(String sql, List<List<Object>> parameterRows);

    /** Runs a schema statement. Some DBMS commit by it (facts/dbms.md, "DDL in a transaction"). */
    void schema(String sql);
}
