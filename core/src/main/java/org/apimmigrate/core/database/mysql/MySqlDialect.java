package org.apimmigrate.core.database.mysql;

import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Literals;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.schema.ColumnRules;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB. */
public final class MySqlDialect implements Dialect {

    /** Older ones lack catalog views that this tool reads. */
    private static final int MARIADB_FIRST = 1002;

    private static final int MYSQL_OLDEST = 507;
    private static final int MYSQL_NEWEST = 804;
    private static final int MARIADB_OLDEST = 1005;
    private static final int MARIADB_NEWEST = 1104;

    @Override
    public Dbms dbms() {
        return Dbms.MYSQL;
    }

    @Override
    public SchemaReader schemaReader() {
        return new MySqlSchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new MySqlSchemaSql(null, true);
    }

    @Override
    public ColumnRules columnRules() {
        return new MySqlColumnRules();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        int number = VersionVerdict.number(version);
        if (product.toLowerCase(Locale.ROOT).contains("mariadb")
                || version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            if (number < MARIADB_FIRST) {
                return VersionVerdict.unsupported("4.1.0 and this tool need MariaDB 10.2 or later");
            }
            return number >= MARIADB_OLDEST && number <= MARIADB_NEWEST
                    ? VersionVerdict.TESTED
                    : VersionVerdict.untested("this tool is tested on MariaDB 10.5 to 11.4");
        }
        if (number < MYSQL_OLDEST) {
            return VersionVerdict.unsupported("4.1.0 and this tool need MySQL 5.7 or later");
        }
        return number <= MYSQL_NEWEST
                ? VersionVerdict.TESTED
                : VersionVerdict.untested("outside the versions that are listed as tested (5.7 to 8.4)");
    }

    @Override
    public PrivilegeRules privileges() {
        return new MySqlPrivileges();
    }

    @Override
    public RowSql rowSql() {
        return new MySqlRowSql();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new MySqlValueForms();
    }

    @Override
    public SessionRules session() {
        return new MySqlSessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new MySqlRowVisibility();
    }

    @Override
    public ViewRules views() {
        return new MySqlViews();
    }

    @Override
    public DependentRules dependents(SqlReader reader) {
        return new MySqlDependents(MySqlSchemaReader.isMariaDb(reader), MySqlDependents.demandsUniqueKey(reader));
    }

    /** Those of databases on which the user has no right at all the server does not show. */
    @Override
    public Optional<String> outsideKeys() {
        return Optional.of("SELECT CONCAT(TABLE_SCHEMA, '.', TABLE_NAME, '.', CONSTRAINT_NAME),"
                + " CONCAT('`', REPLACE(TABLE_SCHEMA, '`', '``'), '`.`', REPLACE(TABLE_NAME, '`', '``'), '`'),"
                + " CONCAT('`', REPLACE(COLUMN_NAME, '`', '``'), '`'), UPPER(REFERENCED_TABLE_NAME),"
                + " CONCAT('`', REPLACE(REFERENCED_COLUMN_NAME, '`', '``'), '`') FROM information_schema.KEY_COLUMN_USAGE"
                + " WHERE REFERENCED_TABLE_SCHEMA = DATABASE() AND TABLE_SCHEMA <> DATABASE()"
                + " ORDER BY 1, ORDINAL_POSITION");
    }

    @Override
    public Optional<String> whyNotSeen(SqlReader reader, String table) {
        return MySqlTableNames.whyNotSeen(reader, table);
    }

    @Override
    public RunLockRules runLock() {
        return new MySqlRunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return false;
    }

    /**
     * Cursor fetch and rewritten batches are what MySQL's own driver needs to stream and to be quick. How soon keep-alive begins and gives
     * up is for MariaDB's driver to set; MySQL's has the operating system's values.
     */
    @Override
    public Map<String, String> connectionProperties() {
        return Map.of(
                "useCursorFetch", "true",
                "rewriteBatchedStatements", "true",
                "connectTimeout", "15000",
                "tcpKeepAlive", "true",
                "tcpKeepIdle", "60",
                "tcpKeepInterval", "15",
                "tcpKeepCount", "8");
    }

    /** MariaDB's driver waits for its own reader before it closes a socket. MySQL's has a property of the same name for something else. */
    @Override
    public Optional<String> socketFactoryProperty(Driver driver) {
        boolean mariadb =
                driver instanceof MysqlUrlDriver || driver.getClass().getName().startsWith("org.mariadb.");
        return mariadb ? Optional.of("socketFactory") : Optional.empty();
    }

    @Override
    public OptionalLong largestMessage(SqlReader reader) {
        return OptionalLong.of(reader.number("SELECT @@max_allowed_packet"));
    }

    @Override
    public String literal(@Nullable Object value) {
        if (value instanceof String text && !plain(text)) {
            // says the same whatever the client's character set is, and whatever the server takes a backslash for
            return "CONVERT(X'" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8))
                    + "' USING utf8mb4)";
        }
        return new Literals("X'%s'", "'%s'", "TRUE", "FALSE").of(value);
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c < 0x7F && c != '\\');
    }
}
