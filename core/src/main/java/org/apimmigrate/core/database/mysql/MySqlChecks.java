package org.apimmigrate.core.database.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.CatalogBuilder;
import org.apimmigrate.core.schema.Check;
import org.apimmigrate.core.sql.SqlReader;

/** Reads check constraints: MariaDB and MySQL list them in different ways, and MySQL before 8.0.16 has none. */
final class MySqlChecks {

    private static final Pattern JSON = Pattern.compile("json_valid\\(`([^`]+)`\\)");

    private final boolean mariaDb;

    MySqlChecks(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    void read(SqlReader reader, CatalogBuilder catalog) {
        if (mariaDb) {
            reader.each(
                    "SELECT " + MySqlSchemaReader.table("TABLE_NAME")
                            + ", CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS"
                            + " WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY TABLE_NAME, CONSTRAINT_NAME",
                    r -> add(catalog, r.getString(1), r.getString(2), r.getString(3)));
            return;
        }
        boolean known = reader.number(
                        "SELECT COUNT(*) FROM information_schema.TABLES"
                                + " WHERE UPPER(TABLE_SCHEMA) = 'INFORMATION_SCHEMA' AND UPPER(TABLE_NAME) = 'CHECK_CONSTRAINTS'")
                > 0;
        if (known) {
            reader.each(
                    "SELECT " + MySqlSchemaReader.table("t.TABLE_NAME")
                            + ", c.CONSTRAINT_NAME, c.CHECK_CLAUSE, t.ENFORCED"
                            + " FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t"
                            + " ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME"
                            + " AND t.CONSTRAINT_TYPE = 'CHECK' WHERE c.CONSTRAINT_SCHEMA = DATABASE()"
                            + " ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME",
                    r -> {
                        // the clause comes with its quotes escaped
                        String clause = r.getString(3).replace("\\'", "'");
                        add(
                                catalog,
                                r.getString(1),
                                r.getString(2),
                                "NO".equals(r.getString(4)) ? "CHECK (" + clause + ") NOT ENFORCED" : clause);
                    });
        }
    }

    private static void add(CatalogBuilder catalog, String table, String name, String clause) {
        Matcher json = JSON.matcher(clause);
        // what MariaDB makes of the type JSON is no rule of anybody's
        boolean ofType = json.matches() && json.group(1).equalsIgnoreCase(name);
        if (catalog.knows(table) && !ofType) {
            catalog.table(table).checks.add(new Check(name, clause));
        }
    }
}
