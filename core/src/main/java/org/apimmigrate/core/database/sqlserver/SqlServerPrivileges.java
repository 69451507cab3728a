package org.apimmigrate.core.database.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/** Rights on the default schema, and CREATE TABLE in the database. */
final class SqlServerPrivileges implements PrivilegeRules {

    private static final List<String> ON_SCHEMA =
            List.of("ALTER", "REFERENCES", "SELECT", "INSERT", "UPDATE", "DELETE");

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        String user = reader.first("SELECT QUOTENAME(USER_NAME())", r -> r.getString(1))
                .orElse("");
        String schema = reader.first("SELECT QUOTENAME(SCHEMA_NAME())", r -> r.getString(1))
                .orElse("[dbo]");
        List<Missing> missing = new ArrayList<>();
        if (reader.number("SELECT HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'CREATE TABLE')") == 0) {
            missing.add(new Missing("CREATE TABLE", "the database", "GRANT CREATE TABLE TO " + user));
        }
        for (String right : ON_SCHEMA) {
            if (reader.number("SELECT HAS_PERMS_BY_NAME(SCHEMA_NAME(), 'SCHEMA', ?)", right) == 0) {
                missing.add(new Missing(
                        right, "schema " + schema, "GRANT " + right + " ON SCHEMA::" + schema + " TO " + user));
            }
        }
        return missing;
    }
}
