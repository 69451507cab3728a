package org.apimmigrate.lookalike.oracle;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rewrites;
import org.apimmigrate.lookalike.SequenceTrigger;
import org.apimmigrate.lookalike.Sql;

/** SQL of Oracle as the engine takes it. Blocks are known one by one; another one is refused, so that nothing passes unseen. */
final class OracleStatements {

    private static final String NOTHING = "SELECT 1";

    private static final Pattern SETTING = form("ALTER SESSION SET DDL_LOCK_TIMEOUT = \\d+|SET TRANSACTION READ ONLY");
    private static final Pattern OTHER_SETTING = form("ALTER SESSION\\b.*|SET\\b.*");
    private static final Pattern NUMBERS =
            form("CREATE (?:OR REPLACE )?TRIGGER (\\S+) BEFORE INSERT ON (\\S+) FOR EACH ROW"
                    + " (BEGIN SELECT (\\S+)\\.NEXTVAL INTO :NEW\\.(\\S+) FROM DUAL; END;)");
    private static final Pattern CASCADES =
            form("CREATE (?:OR REPLACE )?TRIGGER (\\S+) AFTER UPDATE OF (\\S+) ON (\\S+) FOR EACH ROW"
                    + " (BEGIN UPDATE (\\S+) SET (\\S+) = :NEW\\.\\S+ WHERE \\S+ = :OLD\\.\\S+; END;)");
    private static final Pattern SWITCH_TRIGGER = form("ALTER TRIGGER (\\S+) (ENABLE|DISABLE)");
    private static final Pattern DROP_TRIGGER = form("DROP TRIGGER (\\S+)");
    private static final Pattern MODIFY = form(
            "ALTER TABLE (\\S+) MODIFY \\((\\S+)(?: (?!DEFAULT|NULL|NOT )(\\w+(?: ?\\([^)]*\\))?))?(?: DEFAULT ('(?:[^']|'')*'|\\S+?))?"
                    + "(?: (NOT NULL|NULL))?\\)");
    private static final Pattern RENAME = form("ALTER TABLE (\\S+) RENAME COLUMN (\\S+) TO (\\S+)");
    private static final Pattern DROP_TABLE = form("DROP TABLE (\\S+)(?: CASCADE CONSTRAINTS)?( PURGE)?");
    private static final Pattern DROP_SEQUENCE_OR_INDEX = form("DROP (?:SEQUENCE|INDEX|VIEW) \\S+");
    private static final Pattern TABLE = form("(?:CREATE|ALTER) TABLE \\S+ .*");
    private static final Pattern BLOCK = form("(?:BEGIN|DECLARE|CALL)\\b.*");
    private static final Pattern CATALOG =
            Pattern.compile("(?i)\\b(?:FROM|JOIN) (?:(?:ALL|USER)_[A-Z_]+|SESSION_PRIVS)\\b");

    private final OracleSession session;
    private final OracleCatalog catalog;
    private final OracleTypes types = new OracleTypes();

    private final Rewrites words = new Rewrites()
            .part("\\b(FROM|JOIN) ((?:ALL|USER)_[A-Z_]+|SESSION_PRIVS)\\b", "$1 SYS.$2")
            .part("\\bV\\$SESSION\\b", found -> "SYS.V_SESSION")
            .part("\\bSERIAL#", found -> "SERIAL_")
            .part("\\bTO_NUMBER\\(SYS_CONTEXT\\('USERENV', 'SID'\\)\\)", "SESSION_ID()")
            .part("\\bSYS_CONTEXT\\('USERENV', '(\\w+)'\\)", found -> context(found.group(1)))
            .part("\\bSELECT USER FROM DUAL\\b", "SELECT '" + OracleCatalog.OWNER + "' FROM DUAL")
            .part("\\bFOR UPDATE NOWAIT\\b", "FOR UPDATE")
            .part("\\bDBMS_LOB\\.GETLENGTH\\(", "OCTET_LENGTH(")
            .part("\\bLENGTHB\\(", "OCTET_LENGTH(")
            .part("\\bSYS_EXTRACT_UTC\\(", "(");

    OracleStatements(OracleSession session, OracleCatalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    private static String context(String name) {
        return switch (name) {
            case "CURRENT_SCHEMA", "SESSION_USER" -> "'" + OracleCatalog.OWNER + "'";
            case "SERVER_HOST" -> "'look-alike'";
            case "DB_NAME" -> "(SELECT DATABASE_PATH() FROM DUAL)";
            case "INSTANCE_NAME" -> "'orcl'";
            case "ISDBA" -> "'FALSE'";
            default -> throw new IllegalArgumentException("the look-alike does not know USERENV's " + name);
        };
    }

    String forEngine(Sql sql) throws SQLException {
        if (sql.matching(SETTING).isPresent()) {
            return NOTHING;
        }
        if (sql.matching(OTHER_SETTING).isPresent() || sql.matching(BLOCK).isPresent()) {
            throw new SQLException(
                    "the look-alike does not know this block or setting, add it to OracleStatements: " + sql.text(),
                    "65000",
                    6550);
        }
        if (!sql.isDdl() && sql.contains(CATALOG)) {
            catalog.refresh();
        }
        return sql.isDdl() ? ddl(sql) : words.parts(sql.text());
    }

    private String ddl(Sql sql) throws SQLException {
        Optional<Matcher> numbers = sql.matching(NUMBERS);
        if (numbers.isPresent()) {
            return numbers(numbers.get());
        }
        Optional<Matcher> cascades = sql.matching(CASCADES);
        if (cascades.isPresent()) {
            return cascades(cascades.get());
        }
        Optional<Matcher> switched = sql.matching(SWITCH_TRIGGER);
        if (switched.isPresent()) {
            return switchTrigger(
                    OracleCatalog.plain(switched.get().group(1)),
                    switched.get().group(2).equalsIgnoreCase("ENABLE"));
        }
        Optional<Matcher> dropTrigger = sql.matching(DROP_TRIGGER);
        if (dropTrigger.isPresent()) {
            return dropTrigger(OracleCatalog.plain(dropTrigger.get().group(1)));
        }
        Optional<Matcher> modify = sql.matching(MODIFY);
        if (modify.isPresent()) {
            return modify(modify.get());
        }
        Optional<Matcher> rename = sql.matching(RENAME);
        if (rename.isPresent()) {
            Matcher m = rename.get();
            catalog.renamed(
                    OracleCatalog.plain(m.group(1)), OracleCatalog.plain(m.group(2)), OracleCatalog.plain(m.group(3)));
            return "ALTER TABLE %s ALTER COLUMN %s RENAME TO %s".formatted(m.group(1), m.group(2), m.group(3));
        }
        Optional<Matcher> drop = sql.matching(DROP_TABLE);
        if (drop.isPresent()) {
            return dropTable(drop.get());
        }
        if (sql.matching(TABLE).isPresent()) {
            return types.inDefinition(sql.text());
        }
        if (sql.text().matches("(?is)CREATE (?:UNIQUE )?(?:INDEX|SEQUENCE) .*|CREATE (?:OR REPLACE )?VIEW .*")
                || sql.matching(DROP_SEQUENCE_OR_INDEX).isPresent()) {
            return sql.text();
        }
        throw new SQLException(
                "the look-alike does not know this change of the schema, add it to OracleStatements: " + sql.text(),
                "42000",
                900);
    }

    private String numbers(Matcher m) throws SQLException {
        String name = OracleCatalog.plain(m.group(1));
        catalog.update(
                "MERGE INTO LOOKALIKE.TRIGGERS VALUES (?, ?, ?, ?, ?, 'INSERT', 'ENABLED')",
                name,
                OracleCatalog.plain(m.group(2)),
                OracleCatalog.plain(m.group(5)),
                OracleCatalog.plain(m.group(4)),
                m.group(3));
        // the engine looks for NULL before it fires triggers
        session.engine("ALTER TABLE %s ALTER COLUMN %s SET DEFAULT 0".formatted(m.group(2), m.group(5)));
        session.engine("DROP TRIGGER IF EXISTS \"" + name + "\"");
        return inEngine(name);
    }

    private String cascades(Matcher m) throws SQLException {
        String name = OracleCatalog.plain(m.group(1));
        catalog.update(
                "MERGE INTO LOOKALIKE.TRIGGERS VALUES (?, ?, ?, ?, ?, 'UPDATE', 'ENABLED')",
                name,
                OracleCatalog.plain(m.group(3)),
                OracleCatalog.plain(m.group(2)),
                "UPDATE %1$s SET %2$s = ? WHERE %2$s = ?".formatted(m.group(5), m.group(6)),
                m.group(4));
        session.engine("DROP TRIGGER IF EXISTS \"" + name + "\"");
        return inEngine(name);
    }

    private String inEngine(String name) throws SQLException {
        String table = known("SELECT TABLE_NAME FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
        boolean numbers = known("SELECT EVENT FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name)
                .equals("INSERT");
        return "CREATE TRIGGER \"%s\" %s ON \"%s\" FOR EACH ROW CALL '%s'"
                .formatted(
                        name,
                        numbers ? "BEFORE INSERT" : "AFTER UPDATE",
                        table,
                        (numbers ? SequenceTrigger.class : CascadeTrigger.class).getName());
    }

    private String known(String query, String trigger) throws SQLException {
        List<String> found = catalog.engineTexts(query, trigger);
        if (found.isEmpty()) {
            throw new SQLException("ORA-04080: trigger '" + trigger + "' does not exist", "42000", 4080);
        }
        return found.get(0);
    }

    private String switchTrigger(String name, boolean enable) throws SQLException {
        String status = known("SELECT STATUS FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
        if (status.equals(enable ? "ENABLED" : "DISABLED")) {
            return NOTHING;
        }
        catalog.update(
                "UPDATE LOOKALIKE.TRIGGERS SET STATUS = ? WHERE TRIG_NAME = ?", enable ? "ENABLED" : "DISABLED", name);
        return enable ? inEngine(name) : "DROP TRIGGER \"" + name + "\"";
    }

    private String dropTrigger(String name) throws SQLException {
        String table = known("SELECT TABLE_NAME FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
        String column = known("SELECT COLUMN_NAME FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
        if (known("SELECT EVENT FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name)
                .equals("INSERT")) {
            session.engine("ALTER TABLE \"%s\" ALTER COLUMN \"%s\" DROP DEFAULT".formatted(table, column));
        }
        catalog.update("DELETE FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
        return "DROP TRIGGER IF EXISTS \"" + name + "\"";
    }

    /** Type, default and nullability in one statement; the engine wants three. */
    private String modify(Matcher m) throws SQLException {
        String column = "ALTER TABLE %s ALTER COLUMN %s ".formatted(m.group(1), m.group(2));
        if (m.group(5) != null) {
            session.engine(column + (m.group(5).equalsIgnoreCase("NULL") ? "DROP" : "SET") + " NOT NULL");
        }
        if (m.group(3) != null) {
            session.engine(column + "SET DATA TYPE " + types.inDefinition(m.group(3)));
        }
        if (m.group(4) != null) {
            session.engine(column + "SET DEFAULT " + m.group(4));
        }
        return NOTHING;
    }

    /**
     * A dropped table is in the recycle bin, with its constraints and triggers. Source: "Using Flashback Drop and Managing the Recycle Bin",
     * Administrator's Guide.
     */
    private String dropTable(Matcher m) throws SQLException {
        String table = OracleCatalog.plain(m.group(1));
        Set<String> keys = new HashSet<>();
        if (m.group(2) == null) {
            String bin = recycled();
            for (String key : catalog.engineTexts(
                    "SELECT DISTINCT C.CONSTRAINT_TYPE || '.' || MIN(K.COLUMN_NAME) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                            + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K ON K.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                            + " AND K.TABLE_NAME = C.TABLE_NAME WHERE C.TABLE_NAME = ? AND C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')"
                            + " GROUP BY C.CONSTRAINT_NAME, C.CONSTRAINT_TYPE",
                    table)) {
                if (keys.add(key)) {
                    catalog.update(
                            "INSERT INTO LOOKALIKE.RECYCLED VALUES (?, ?, ?, ?)",
                            bin,
                            recycled(),
                            key.substring(0, 1),
                            key.substring(key.indexOf('.') + 1));
                }
            }
        }
        catalog.update("DELETE FROM LOOKALIKE.TRIGGERS WHERE TABLE_NAME = ?", table);
        return "DROP TABLE " + m.group(1);
    }

    private static String recycled() {
        return "BIN$" + UUID.randomUUID().toString().replace("-", "").substring(0, 22) + "==$0";
    }

    private static Pattern form(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
