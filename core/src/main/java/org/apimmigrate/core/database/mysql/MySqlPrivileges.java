package org.apimmigrate.core.database.mysql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/**
 * Rights on the database or on everything, as SHOW GRANTS names them, those of roles included. Rights on single tables do not count. A server
 * that demands primary keys also asks for the right to suspend that, if a table without one is to be altered.
 */
final class MySqlPrivileges implements PrivilegeRules {

    private static final List<String> NEEDED =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX", "REFERENCES");

    /** Empty on servers that know no such demand. */
    static final String PRIMARY_KEY_DEMANDED = "SHOW SESSION VARIABLES LIKE 'sql_require_primary_key'";

    private static final String SUSPEND = "SESSION_VARIABLES_ADMIN";
    private static final Set<String> SUSPENDING = Set.of(SUSPEND, "SYSTEM_VARIABLES_ADMIN", "SUPER");

    private static final Pattern GRANT = Pattern.compile("GRANT (.+) ON (?:\\*|[`\"](.+?)[`\"])\\.\\* TO .*");
    private static final Pattern ABOVE_READ_ONLY = Pattern.compile(
            "GRANT (ALL PRIVILEGES|.*(SUPER|READ_ONLY ADMIN|READ ONLY ADMIN|CONNECTION_ADMIN)).* ON \\*\\.\\* TO .*");
    private static final Pattern ROLE = Pattern.compile("GRANT (?!.+ ON )(.+) TO .*");

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        String database = reader.first("SELECT DATABASE()", r -> r.getString(1)).orElse("");
        List<String> lines = reader.list("SHOW GRANTS", r -> r.getString(1));
        Set<String> held = held(lines, database);
        Set<String> keyless = keyless(reader, altered);
        if (!held.containsAll(NEEDED) || !keyless.isEmpty()) {
            held.addAll(ofRoles(reader, lines, database));
        }
        String account = account(
                reader.first("SELECT CURRENT_USER()", r -> r.getString(1)).orElse(""));
        List<Missing> missing = new ArrayList<>(readOnly(reader, lines));
        for (String right : NEEDED) {
            if (!held.contains(right)) {
                missing.add(new Missing(
                        right, "database " + database, "GRANT " + right + " ON `" + database + "`.* TO " + account));
            }
        }
        if (!keyless.isEmpty() && held.stream().noneMatch(SUSPENDING::contains)) {
            missing.add(new Missing(
                    SUSPEND,
                    "the server (sql_require_primary_key is ON, and it refuses to alter tables without a primary key: "
                            + String.join(", ", keyless) + ")",
                    "GRANT " + SUSPEND + " ON *.* TO " + account));
        }
        return missing;
    }

    /** Tables that the server would refuse to alter. */
    private static Set<String> keyless(SqlReader reader, Set<String> altered) {
        boolean demanded = reader.first(PRIMARY_KEY_DEMANDED, r -> r.getString(2))
                .filter("ON"::equals)
                .isPresent();
        if (!demanded) {
            return Set.of();
        }
        Set<String> keyless = new TreeSet<>(reader.list(
                "SELECT " + MySqlSchemaReader.table("t.TABLE_NAME") + " FROM information_schema.TABLES t"
                        + " LEFT JOIN information_schema.TABLE_CONSTRAINTS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA"
                        + " AND c.TABLE_NAME = t.TABLE_NAME AND c.CONSTRAINT_TYPE = 'PRIMARY KEY'"
                        + " WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE'"
                        + " AND c.CONSTRAINT_NAME IS NULL",
                r -> r.getString(1)));
        keyless.retainAll(altered);
        return keyless;
    }

    /** Some accounts write to a server that is read-only; none in transactions that are. */
    private static List<Missing> readOnly(SqlReader reader, List<String> grants) {
        boolean above =
                grants.stream().anyMatch(grant -> ABOVE_READ_ONLY.matcher(grant).matches());
        List<Missing> missing = new ArrayList<>();
        reader.each(
                "SHOW GLOBAL VARIABLES WHERE VARIABLE_NAME IN"
                        + " ('read_only', 'super_read_only', 'tx_read_only', 'transaction_read_only')",
                row -> {
                    String name = row.getString(1).toLowerCase(Locale.ROOT);
                    String value = row.getString(2).toUpperCase(Locale.ROOT);
                    boolean off = value.equals("OFF") || value.equals("0") || (name.equals("read_only") && above);
                    if (!off) {
                        missing.add(new Missing(
                                "write access",
                                "the server, where " + name + " is on",
                                "SET GLOBAL " + name + " = OFF"));
                    }
                });
        return missing;
    }

    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? "'" + user + "'" : "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }

    /** MariaDB names the rights of the active role already; MySQL reports them when it is asked with the role. */
    private static Set<String> ofRoles(SqlReader reader, List<String> lines, String database) {
        Set<String> held = new TreeSet<>();
        boolean mariaDb = reader.first("SELECT VERSION()", r -> r.getString(1))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
        for (String line : lines) {
            Matcher role = ROLE.matcher(line);
            if (!mariaDb && role.matches()) {
                String asked = "SHOW GRANTS FOR CURRENT_USER() USING " + role.group(1);
                held.addAll(held(reader.list(asked, r -> r.getString(1)), database));
            }
        }
        return held;
    }

    private static Set<String> held(List<String> lines, String database) {
        Set<String> held = new TreeSet<>();
        for (String line : lines) {
            Matcher grant = GRANT.matcher(line);
            if (grant.matches() && (grant.group(2) == null || covers(grant.group(2), database))) {
                if (grant.group(1).startsWith("ALL PRIVILEGES")) {
                    held.addAll(NEEDED);
                }
                held.addAll(Arrays.asList(grant.group(1).split(",\\s*")));
            }
        }
        return held;
    }

    /** A grant may name databases by a pattern: % for any text, _ for any letter, \\_ for itself. */
    private static boolean covers(String pattern, String database) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE)
                .matcher(database)
                .matches();
    }
}
