package org.apimmigrate.core.database.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/** The owner of the tables may change them; what is new needs system privileges. */
final class OraclePrivileges implements PrivilegeRules {

    private static final List<String> NEEDED = List.of("CREATE TABLE", "CREATE SEQUENCE", "CREATE TRIGGER");

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        String user = reader.first("SELECT USER FROM DUAL", r -> r.getString(1)).orElse("");
        String schema = reader.first("SELECT SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') FROM DUAL", r -> r.getString(1))
                .orElse(user);
        Set<String> held = new HashSet<>(reader.list("SELECT PRIVILEGE FROM SESSION_PRIVS", r -> r.getString(1)));
        List<Missing> missing = new ArrayList<>();
        if (user.equals(schema)) {
            for (String right : NEEDED) {
                if (!held.contains(right)) {
                    missing.add(new Missing(right, "the database", "GRANT " + right + " TO " + user));
                }
            }
        } else if (!held.contains("ALTER ANY TABLE") || !held.contains("CREATE ANY TABLE")) {
            missing.add(new Missing(
                    "ownership",
                    "schema " + schema,
                    "-- connect as " + schema + ", the owner of the tables: set username in deployment.toml"));
        }
        return missing;
    }
}
