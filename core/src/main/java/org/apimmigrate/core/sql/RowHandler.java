package org.apimmigrate.core.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes rows one at a time, as they stream in. Must not keep the result set. */
@FunctionalInterface
public interface RowHandler {

    void handle(ResultSet row) throws SQLException;
}
