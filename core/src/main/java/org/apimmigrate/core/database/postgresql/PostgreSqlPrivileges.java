package org.apimmigrate.core.database.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/** A table is altered by its owner only; new tables need CREATE on the schema. */
final class PostgreSqlPrivileges implements PrivilegeRules {

    private static final List<String> RIGHTS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        List<Missing> missing = new ArrayList<>();
        String user = reader.first("SELECT quote_ident(current_user)", r -> r.getString(1))
                .orElseThrow();
        String schema = reader.first("SELECT quote_ident(current_schema())", r -> r.getString(1))
                .orElse("public");
        if (reader.number("SELECT has_schema_privilege(current_schema(), 'CREATE')::int") == 0) {
            missing.add(new Missing("CREATE", "schema " + schema, "GRANT CREATE ON SCHEMA " + schema + " TO " + user));
        }
        missing.addAll(readOnly(reader, user));
        reader.each(
                "SELECT c.relname, quote_ident(c.relname), pg_has_role(c.relowner, 'USAGE'),"
                        + " has_table_privilege(c.oid, 'SELECT'), has_table_privilege(c.oid, 'INSERT'),"
                        + " has_table_privilege(c.oid, 'UPDATE'), has_table_privilege(c.oid, 'DELETE')"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()"
                        + " WHERE c.relkind IN ('r', 'p') ORDER BY c.relname",
                r -> {
                    String name = r.getString(1).toUpperCase(Locale.ROOT);
                    String table = schema + "." + r.getString(2);
                    if (altered.contains(name) && !r.getBoolean(3)) {
                        missing.add(new Missing(
                                "ownership", "table " + table, "ALTER TABLE " + table + " OWNER TO " + user));
                        return;
                    }
                    for (int i = 0; written.contains(name) && i < RIGHTS.size(); i++) {
                        if (!r.getBoolean(i + 4)) {
                            String right = RIGHTS.get(i);
                            missing.add(new Missing(
                                    right, "table " + table, "GRANT " + right + " ON " + table + " TO " + user));
                        }
                    }
                });
        return missing;
    }

    /** This session was made read-only by this tool; what a new session of this user begins with is what counts. */
    private static List<Missing> readOnly(SqlReader reader, String user) {
        if (reader.number("SELECT pg_is_in_recovery()::int") == 1) {
            return List.of(new Missing(
                    "write access", "the server, which is a standby", "-- name the primary server in deployment.toml"));
        }
        boolean off = reader.number("SELECT COUNT(*) FROM pg_settings WHERE name = 'default_transaction_read_only'"
                        + " AND reset_val = 'on'")
                == 0;
        if (off) {
            return List.of();
        }
        String database = reader.first("SELECT quote_ident(current_database())", r -> r.getString(1))
                .orElseThrow();
        return List.of(new Missing(
                "write access",
                "database " + database + ", where default_transaction_read_only is on",
                "ALTER ROLE " + user + " IN DATABASE " + database + " SET default_transaction_read_only = off"));
    }
}
