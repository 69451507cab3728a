package org.apimmigrate.lookalike.db2;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rewrites;
import org.apimmigrate.lookalike.SequenceTrigger;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.rule.ReorgPending;

/** SQL of Db2 as the engine takes it. Blocks and calls are known one by one; another one is refused, so that nothing passes unseen. */
final class Db2Statements {

    private static final String NOTHING = "SELECT 1";

    private static final Pattern REORG = form("CALL SYSPROC\\.ADMIN_CMD\\('REORG TABLE (\\S+)'\\)");
    private static final Pattern LOCK_TIMEOUT =
            form("SET CURRENT LOCK TIMEOUT(?: =)? (?:WAIT (\\d+)|(\\d+)|(NOT WAIT)|(WAIT|NULL))");
    private static final Pattern LOCK = form("LOCK TABLE \\S+ IN (?:SHARE|EXCLUSIVE) MODE");
    private static final Pattern DROP_FOUND =
            form("BEGIN FOR V AS (SELECT T\\.CONSTNAME) AS NAME (FROM SYSCAT\\.TABCONST T .*) DO EXECUTE IMMEDIATE"
                    + " 'ALTER TABLE (\\S+) DROP CONSTRAINT \"' \\|\\| V\\.NAME \\|\\| '\"'; END FOR; END");
    private static final Pattern CREATE_TRIGGER =
            form("CREATE TRIGGER (\\S+) NO CASCADE BEFORE INSERT ON (\\S+) REFERENCING NEW AS NEW FOR EACH ROW"
                    + " SET NEW\\.(\\S+) = NEXT VALUE FOR (\\S+)");
    private static final Pattern DROP_TRIGGER = form("DROP TRIGGER (\\S+)");
    private static final Pattern DROP_KEY = form("ALTER TABLE (\\S+) DROP (?:UNIQUE|FOREIGN KEY|CHECK) (\\S+)");
    private static final Pattern DROP_COLUMN =
            form("ALTER TABLE (\\S+) DROP (?:COLUMN )(\\S+)(?: (?:RESTRICT|CASCADE))?");
    private static final Pattern RENAME = form("ALTER TABLE (\\S+) RENAME COLUMN (\\S+) TO (\\S+)");
    private static final Pattern ADD_REFERENCE =
            form("ALTER TABLE (\\S+) ADD (?:CONSTRAINT (\\S+) )?(FOREIGN KEY \\(.*)");
    private static final Pattern TABLE = form("(?:CREATE|ALTER) TABLE (\\S+) .*");
    private static final Pattern DROP_TABLE = form("DROP TABLE (\\S+)");
    private static final Pattern ROW_CHANGE = form(
            "(\"?\\w+\"?) TIMESTAMP(?:\\(\\d+\\))?(?: NOT NULL)? GENERATED ALWAYS FOR EACH ROW ON UPDATE AS ROW CHANGE TIMESTAMP");
    private static final Pattern BLOCK = form("(?:BEGIN|CALL|DECLARE|SET)\\b.*");
    private static final Pattern CATALOG = Pattern.compile("(?i)\\bSYSCAT\\.|\\bSYSIBMADM\\.");
    private static final Pattern LOCK_WAITS = Pattern.compile("(?i)\\bMON_LOCKWAITS\\b");

    private final Db2Session session;
    private final Db2Catalog catalog;
    private final Db2Types types = new Db2Types();

    private final Rewrites words = new Rewrites()
            .part("\\bCURRENT SCHEMA\\b", "'" + Db2Catalog.OWNER + "'")
            .part("\\bCURRENT USER\\b", "'" + Db2Catalog.OWNER + "'")
            .part("\\bCURRENT MEMBER\\b", "0")
            .part("\\bMON_GET_APPLICATION_HANDLE\\(\\)", "SESSION_ID()")
            .part(
                    "TABLE\\s*\\(MON_GET_UNIT_OF_WORK\\(CAST\\(\\? AS BIGINT\\), -1\\)\\)",
                    "(SELECT CASE WHEN EXECUTING_STATEMENT IS NULL THEN 'UOWWAIT' ELSE 'UOWEXEC' END AS WORKLOAD_OCCURRENCE_STATE"
                            + " FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = CAST(? AS BIGINT))")
            .part(
                    "TABLE\\s*\\(SYSPROC\\.AUTH_LIST_AUTHORITIES_FOR_AUTHID\\(\\?, 'U'\\)\\)",
                    "(SELECT 'DBADM' AS AUTHORITY, 'N' AS D_USER, 'N' AS D_GROUP, 'N' AS ROLE_USER, 'N' AS ROLE_GROUP"
                            + " FROM SYSIBM.SYSDUMMY1 WHERE CAST(? AS VARCHAR(128)) = '" + Db2Catalog.OWNER + "')")
            .part("\\bSYSCAT\\.COLUMNS\\b", "SYSCAT.COLUMNS")
            .part("\\bNULLS, DEFAULT, IDENTITY\\b", "NULLS, \"DEFAULT\", IDENTITY")
            .part("\\bBIGINT\\(LENGTH\\(([^()]+)\\)\\)", "CAST(OCTET_LENGTH($1) AS BIGINT)")
            .part("\\bCHAR\\(([^()\\d][^(),]*)(?:, ISO)?\\)", "DB2_CHAR($1)")
            .part("\\bBX'", "X'")
            .part("\\s+WITH\\s+(?:RS|RR|CS)(?:\\s+USE\\s+AND\\s+KEEP\\s+\\w+\\s+LOCKS)?\\s*$", "")
            .part("\\s+WITH\\s+UR\\s*$", "");

    Db2Statements(Db2Session session, Db2Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    String forEngine(Sql sql) throws SQLException {
        if (sql.matching(REORG).isPresent()
                || sql.matching(LOCK).isPresent()
                || sql.matching(LOCK_TIMEOUT).isPresent()) {
            return NOTHING;
        }
        Optional<Matcher> found = sql.matching(DROP_FOUND);
        if (found.isPresent()) {
            return dropFound(found.get());
        }
        if (BLOCK.matcher(sql.text()).matches()) {
            throw new SQLException(
                    "the look-alike does not know this block or call, add it to Db2Statements: " + sql.text(),
                    "42601",
                    -104);
        }
        if (sql.contains(LOCK_WAITS)) {
            showLockWaits();
        } else if (sql.contains(CATALOG)) {
            catalog.refresh();
        }
        return sql.isDdl() ? ddl(sql) : words.parts(sql.text());
    }

    /** Does what a statement does in the look-alike's own tables; called when the engine has done its part. */
    void succeeded(Sql sql, Optional<ReorgPending.Alteration> alteration) throws SQLException {
        Optional<Matcher> timeout = sql.matching(LOCK_TIMEOUT);
        if (timeout.isPresent()) {
            setLockTimeout(timeout.get());
            return;
        }
        Optional<Matcher> reorg = sql.matching(REORG);
        if (reorg.isPresent()) {
            reorganize(Db2Catalog.plain(reorg.get().group(1)));
            return;
        }
        if (!sql.isDdl() && sql.matching(DROP_FOUND).isEmpty()) {
            return;
        }
        if (alteration.isPresent()) {
            altered(alteration.get());
        }
        catalog.changed();
    }

    private void setLockTimeout(Matcher timeout) throws SQLException {
        String seconds = timeout.group(1) == null ? timeout.group(2) : timeout.group(1);
        if (seconds != null) {
            session.lockTimeout(Integer.parseInt(seconds));
        } else {
            session.lockTimeout(timeout.group(3) == null ? LockTable.WITHOUT_LIMIT : 0);
        }
    }

    /** The utility commits, whatever else the unit of work holds. */
    private void reorganize(String table) throws SQLException {
        if (catalog.engineTexts(
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?",
                        table)
                .isEmpty()) {
            throw new SQLException("The specified table \"" + table + "\" does not exist.", "42704", -2211);
        }
        session.commit();
        catalog.update("DELETE FROM LOOKALIKE.REORG WHERE TABLE_NAME = ?", table);
        catalog.changed();
    }

    private void altered(ReorgPending.Alteration alteration) throws SQLException {
        String table = alteration.table();
        if (session.firstAlteration(table)) {
            catalog.update(
                    "MERGE INTO LOOKALIKE.REORG R USING (VALUES CAST(? AS VARCHAR)) N(NAME) ON R.TABLE_NAME = N.NAME"
                            + " WHEN MATCHED THEN UPDATE SET ALTERS = ALTERS + 1 WHEN NOT MATCHED THEN INSERT VALUES (N.NAME, 1, '')",
                    table);
        }
        if (alteration.ofType()) {
            catalog.update(
                    "UPDATE LOOKALIKE.REORG SET TYPES = TYPES || ? WHERE TABLE_NAME = ?",
                    "<" + alteration.column() + ">",
                    table);
        }
    }

    private void showLockWaits() throws SQLException {
        catalog.refresh();
        catalog.update("DELETE FROM SYSIBMADM.MON_LOCKWAITS");
        for (LockTable.Waiting waiting : session.locks().waiting()) {
            catalog.update(
                    "INSERT INTO SYSIBMADM.MON_LOCKWAITS VALUES (?, ?, 'APIM', 'db2jcc_application', ?)",
                    Long.toString(waiting.waiter()),
                    Long.toString(waiting.holder()),
                    Long.toString(waiting.seconds()));
        }
    }

    /** The block looks constraints up and drops each of them. */
    private String dropFound(Matcher block) throws SQLException {
        List<String> found = catalog.texts(words.parts(block.group(1) + " " + block.group(2)));
        if (found.size() > 1) {
            throw new SQLException("the look-alike drops one constraint with a block, not " + found, "42601", -104);
        }
        return found.isEmpty()
                ? NOTHING
                : "ALTER TABLE %s DROP CONSTRAINT \"%s\"".formatted(block.group(3), found.get(0));
    }

    private String ddl(Sql sql) throws SQLException {
        Optional<Matcher> trigger = sql.matching(CREATE_TRIGGER);
        if (trigger.isPresent()) {
            return createTrigger(trigger.get(), sql);
        }
        if (sql.text().regionMatches(true, 0, "CREATE TRIGGER", 0, "CREATE TRIGGER".length())) {
            throw new SQLException("the look-alike does not know this trigger: " + sql.text(), "42601", -104);
        }
        Optional<Matcher> dropTrigger = sql.matching(DROP_TRIGGER);
        if (dropTrigger.isPresent()) {
            dropTrigger(Db2Catalog.plain(dropTrigger.get().group(1)));
            return sql.text();
        }
        Optional<Matcher> dropKey = sql.matching(DROP_KEY);
        if (dropKey.isPresent()) {
            return "ALTER TABLE %s DROP CONSTRAINT %s"
                    .formatted(dropKey.get().group(1), dropKey.get().group(2));
        }
        Optional<Matcher> dropColumn = sql.matching(DROP_COLUMN);
        if (dropColumn.isPresent()) {
            return "ALTER TABLE %s DROP COLUMN %s"
                    .formatted(dropColumn.get().group(1), dropColumn.get().group(2));
        }
        Optional<Matcher> rename = sql.matching(RENAME);
        if (rename.isPresent()) {
            return rename(rename.get());
        }
        Optional<Matcher> reference = sql.matching(ADD_REFERENCE);
        if (reference.isPresent()) {
            return addReference(reference.get());
        }
        Optional<Matcher> dropTable = sql.matching(DROP_TABLE);
        if (dropTable.isPresent()) {
            forget(Db2Catalog.plain(dropTable.get().group(1)));
            return sql.text();
        }
        return table(sql);
    }

    private String table(Sql sql) throws SQLException {
        Optional<Matcher> table = sql.matching(TABLE);
        if (table.isEmpty()) {
            return sql.text();
        }
        Matcher rowChange = ROW_CHANGE.matcher(sql.text());
        while (rowChange.find()) {
            catalog.update(
                    "MERGE INTO LOOKALIKE.ROW_CHANGE VALUES (?, ?)",
                    Db2Catalog.plain(table.get().group(1)),
                    Db2Catalog.plain(rowChange.group(1)));
        }
        return types.inDefinition(sql.text());
    }

    private void dropTrigger(String name) throws SQLException {
        for (String column : catalog.engineTexts(
                "SELECT '\"' || TABLE_NAME || '\" ALTER COLUMN \"' || COLUMN_NAME || '\"' FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?",
                name)) {
            session.engine("ALTER TABLE " + column + " DROP DEFAULT");
        }
        catalog.update("DELETE FROM LOOKALIKE.TRIGGERS WHERE TRIG_NAME = ?", name);
    }

    private String createTrigger(Matcher m, Sql sql) throws SQLException {
        catalog.update(
                "MERGE INTO LOOKALIKE.TRIGGERS VALUES (?, ?, ?, ?, ?)",
                Db2Catalog.plain(m.group(1)),
                Db2Catalog.plain(m.group(2)),
                Db2Catalog.plain(m.group(3)),
                Db2Catalog.plain(m.group(4)),
                sql.text());
        // the engine looks for NULL before it fires triggers
        session.engine("ALTER TABLE %s ALTER COLUMN %s SET DEFAULT 0".formatted(m.group(2), m.group(3)));
        return "CREATE TRIGGER %s BEFORE INSERT ON %s FOR EACH ROW CALL '%s'"
                .formatted(m.group(1), m.group(2), SequenceTrigger.class.getName());
    }

    private String rename(Matcher m) throws SQLException {
        catalog.renamed(Db2Catalog.plain(m.group(1)), Db2Catalog.plain(m.group(2)), Db2Catalog.plain(m.group(3)));
        return "ALTER TABLE %s ALTER COLUMN %s RENAME TO %s".formatted(m.group(1), m.group(2), m.group(3));
    }

    /** With a name as Db2 generates it where the statement has none. */
    private String addReference(Matcher m) throws SQLException {
        String name = m.group(2) == null
                ? "SQL" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000_000L)
                : Db2Catalog.plain(m.group(2));
        String rules = m.group(3).toUpperCase(Locale.ROOT);
        catalog.update(
                "MERGE INTO LOOKALIKE.RESTRICTED VALUES (?, ?, ?)",
                name,
                Boolean.toString(rules.contains("ON DELETE RESTRICT")),
                Boolean.toString(rules.contains("ON UPDATE RESTRICT")));
        return "ALTER TABLE %s ADD CONSTRAINT \"%s\" %s".formatted(m.group(1), name, m.group(3));
    }

    private void forget(String table) throws SQLException {
        for (String own : List.of("TRIGGERS", "REORG", "ROW_CHANGE")) {
            catalog.update("DELETE FROM LOOKALIKE." + own + " WHERE TABLE_NAME = ?", table);
        }
    }

    private static Pattern form(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
