package org.apimmigrate.lookalike.sqlserver;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rewrites;
import org.apimmigrate.lookalike.Sql;

/**
 * Transact-SQL as the engine takes it. Blocks ({@code DECLARE}, {@code EXEC}) are known one by one; another one is refused, so that no
 * statement passes that nobody has looked at.
 */
final class SqlServerStatements {

    private static final String NOTHING = "SELECT 1";

    private static final Pattern GET_LOCK = form(
            "SET NOCOUNT ON; DECLARE @(\\w+) INT; EXEC @\\1 = sp_getapplock @Resource = '[^']+', @LockMode = 'Exclusive',"
                    + " @LockOwner = '(Transaction|Session)', @LockTimeout = 0; SELECT CASE WHEN @\\1 >= 0 THEN 1 ELSE 0 END");
    private static final Pattern RELEASE_LOCK =
            form("EXEC sp_releaseapplock @Resource = '[^']+', @LockOwner = '(Transaction|Session)'");
    private static final Pattern LOCK_MODE = form(
            "SELECT CASE WHEN APPLOCK_MODE\\('public', '[^']+', '(Transaction|Session)'\\) = 'Exclusive' THEN 1 ELSE 0 END");
    private static final Pattern LOCK_TEST =
            form("SELECT APPLOCK_TEST\\('public', '[^']+', 'Exclusive', '(Transaction|Session)'\\)");
    private static final Pattern SET_OPTION = form("SET (?:XACT_ABORT|NOCOUNT|IDENTITY_INSERT \\S+) (?:ON|OFF)");
    private static final Pattern RENAME = form("EXEC sp_rename '(\\w+)\\.(\\w+)', '(\\w+)', 'COLUMN'");
    private static final Pattern DROP_FOUND =
            form("DECLARE @name sysname; (SELECT) @name = ([dk])\\.name (FROM sys\\..*);"
                    + " IF @name IS NOT NULL EXEC\\('ALTER TABLE (\\S+) DROP CONSTRAINT \\[' \\+ @name \\+ '\\]'\\)");
    private static final Pattern CREATE_INDEX =
            form("CREATE (UNIQUE )?INDEX (\\S+) ON (\\S+) (\\(.*?\\))(?: INCLUDE \\((.*)\\))?");
    private static final Pattern DROP_INDEX = form("DROP INDEX (\\S+) ON (\\S+)");
    private static final Pattern ADD_DEFAULT = form("ALTER TABLE (\\S+) ADD DEFAULT (.*) FOR (\\S+)");
    private static final Pattern ALTER_COLUMN = form("ALTER TABLE (\\S+) ALTER COLUMN (\\S+) (.*?)( NOT NULL| NULL)?");
    private static final Pattern ADD_COLUMN =
            form("ALTER TABLE (\\S+) ADD (?!CONSTRAINT|PRIMARY|UNIQUE|FOREIGN|CHECK|DEFAULT)(.*?)( WITH VALUES)?");
    private static final Pattern COLLATED = form("(\\S+) ((?:n?varchar|n?char|text)(?: ?\\(\\w+\\))?) COLLATE (\\w+)");
    private static final Pattern TABLE = form("(?:CREATE|ALTER) TABLE (\\S+) .*");
    private static final Pattern BLOCK = form("(?:DECLARE|EXEC|IF|BEGIN|SET)\\b.*");
    private static final Pattern CATALOG = Pattern.compile("(?i)\\bsys\\.|VIEW_COLUMN_USAGE");

    private final SqlServerSession session;
    private final SqlServerCatalog catalog;
    private final SqlServerTypes types = new SqlServerTypes();

    private final Rewrites names = new Rewrites()
            .part("INFORMATION_SCHEMA\\.VIEW_COLUMN_USAGE", "SYS.VIEW_COLUMN_USAGE")
            .part("DATALENGTH\\(", "OCTET_LENGTH(")
            .part("@@SPID", "SESSION_ID()")
            .part("@@SERVERNAME", "'LOOKALIKE'")
            // style 121: ODBC canonical, which the engine's own text of a time is as well
            .part("CONVERT\\(VARCHAR\\(40\\), ([^,()]+), 121\\)", "CAST($1 AS VARCHAR(40))")
            .part(
                    "CONVERT\\((datetime2?(?:\\(\\d\\))?|smalldatetime|date|time), \\?, 121\\)",
                    found -> "CAST(? AS " + new SqlServerTypes().inDefinition(found.group(1)) + ")")
            .part("CONVERT\\(sysname, (DATABASEPROPERTYEX\\(DB_NAME\\(\\), 'Collation'\\))\\)", "$1")
            .part("\\bc\\.precision\\b", "c.\"PRECISION\"")
            .part("OBJECT_ID\\('(\\w+)'\\)", "ORA_HASH('$1', 2147483647)");

    SqlServerStatements(SqlServerSession session, SqlServerCatalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Does the statement change what the catalog views show? */
    boolean changesSchema(Sql sql) {
        return sql.isDdl()
                || sql.matching(RENAME).isPresent()
                || sql.matching(DROP_FOUND).isPresent();
    }

    String forEngine(Sql sql) throws SQLException {
        Optional<String> lock = lock(sql);
        if (lock.isPresent()) {
            return lock.get();
        }
        if (sql.matching(SET_OPTION).isPresent()) {
            return NOTHING;
        }
        if (sql.text().startsWith("SET LOCK_TIMEOUT")) {
            return sql.text();
        }
        Optional<Matcher> rename = sql.matching(RENAME);
        if (rename.isPresent()) {
            Matcher m = rename.get();
            catalog.renamed(
                    SqlServerCatalog.plain(m.group(1)),
                    SqlServerCatalog.plain(m.group(2)),
                    SqlServerCatalog.plain(m.group(3)));
            return "ALTER TABLE %s ALTER COLUMN \"%s\" RENAME TO \"%s\"".formatted(m.group(1), m.group(2), m.group(3));
        }
        Optional<Matcher> found = sql.matching(DROP_FOUND);
        if (found.isPresent()) {
            return dropFound(found.get());
        }
        if (BLOCK.matcher(sql.text()).matches()) {
            throw new SQLException(
                    "the look-alike does not know this block, add it to SqlServerStatements: " + sql.text(),
                    "S0001",
                    102);
        }
        if (sql.contains(CATALOG)) {
            catalog.refresh();
        }
        return names.parts(sql.isDdl() ? ddl(sql) : sql.text());
    }

    private Optional<String> lock(Sql sql) throws SQLException {
        Optional<Matcher> get = sql.matching(GET_LOCK);
        if (get.isPresent()) {
            int result = session.applicationLock().take(ofTransaction(get.get(), 2), session.inTransaction());
            return Optional.of("SELECT " + (result >= ApplicationLock.GRANTED ? 1 : 0));
        }
        Optional<Matcher> release = sql.matching(RELEASE_LOCK);
        if (release.isPresent()) {
            if (!session.applicationLock().release(ofTransaction(release.get(), 1))) {
                throw new SQLException(
                        "Cannot release the application lock (Database Principal: 'public') because it is not currently held.",
                        "S0001",
                        1223);
            }
            return Optional.of(NOTHING);
        }
        if (sql.matching(LOCK_TEST).isPresent()) {
            return Optional.of("SELECT " + (session.applicationLock().isFree() ? 1 : 0));
        }
        return sql.matching(LOCK_MODE)
                .map(mode -> "SELECT " + (session.applicationLock().isHeld(ofTransaction(mode, 1)) ? 1 : 0));
    }

    private static boolean ofTransaction(Matcher matcher, int group) {
        return matcher.group(group).equalsIgnoreCase("Transaction");
    }

    /** The block looks a constraint's name up and drops it, if there is one; a default is no constraint of the engine. */
    private String dropFound(Matcher block) throws SQLException {
        boolean isDefault = block.group(2).equalsIgnoreCase("d");
        String wanted = isDefault ? "c.name" : "k.name";
        List<String> found = catalog.texts(names.parts("SELECT " + wanted + " " + block.group(3)));
        if (found.isEmpty()) {
            return NOTHING;
        }
        return isDefault
                ? "ALTER TABLE %s ALTER COLUMN \"%s\" DROP DEFAULT".formatted(block.group(4), found.get(0))
                : "ALTER TABLE %s DROP CONSTRAINT \"%s\"".formatted(block.group(4), found.get(0));
    }

    private String ddl(Sql sql) throws SQLException {
        Optional<Matcher> createIndex = sql.matching(CREATE_INDEX);
        if (createIndex.isPresent()) {
            return createIndex(createIndex.get());
        }
        Optional<Matcher> dropIndex = sql.matching(DROP_INDEX);
        if (dropIndex.isPresent()) {
            return "DROP INDEX "
                    + SqlServerCatalog.ofEngine(
                            dropIndex.get().group(2), dropIndex.get().group(1));
        }
        Optional<Matcher> addDefault = sql.matching(ADD_DEFAULT);
        if (addDefault.isPresent()) {
            Matcher m = addDefault.get();
            return "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s".formatted(m.group(1), m.group(3), m.group(2));
        }
        Optional<Matcher> alter = sql.matching(ALTER_COLUMN);
        if (alter.isPresent()) {
            // without COLLATE the column gets that of the database
            catalog.collated(
                    SqlServerCatalog.plain(alter.get().group(1)),
                    SqlServerCatalog.plain(alter.get().group(2)),
                    null);
        }
        Sql plain = new Sql(withoutCollations(sql));
        return alter.isPresent() ? alterColumn(plain.matching(ALTER_COLUMN).orElseThrow()) : table(plain);
    }

    private String createIndex(Matcher m) throws SQLException {
        if (m.group(5) != null) {
            List<String> columns = Arrays.stream(m.group(5).split(","))
                    .map(String::strip)
                    .map(SqlServerCatalog::plain)
                    .toList();
            catalog.included(SqlServerCatalog.plain(m.group(3)), SqlServerCatalog.plain(m.group(2)), columns);
        }
        return "CREATE %sINDEX %s ON %s %s"
                .formatted(
                        m.group(1) == null ? "" : m.group(1),
                        SqlServerCatalog.ofEngine(m.group(3), m.group(2)),
                        m.group(3),
                        m.group(4));
    }

    /** The engine has no such collations; the catalog remembers them. */
    private String withoutCollations(Sql sql) throws SQLException {
        Optional<Matcher> table = sql.matching(TABLE);
        if (table.isPresent()) {
            Matcher collated = COLLATED.matcher(sql.text());
            while (collated.find()) {
                catalog.collated(
                        SqlServerCatalog.plain(table.get().group(1)),
                        SqlServerCatalog.plain(collated.group(1)),
                        collated.group(3));
            }
        }
        return COLLATED.matcher(sql.text()).replaceAll("$1 $2");
    }

    private String table(Sql sql) {
        Optional<Matcher> add = sql.matching(ADD_COLUMN);
        if (add.isPresent()) {
            return "ALTER TABLE " + add.get().group(1) + " ADD "
                    + types.inDefinition(add.get().group(2));
        }
        return types.inDefinition(sql.text());
    }

    /** Type and nullability in one statement; the engine wants two. Without either word the column becomes nullable. */
    private String alterColumn(Matcher m) throws SQLException {
        String column = "ALTER TABLE " + m.group(1) + " ALTER COLUMN " + m.group(2);
        try (Statement statement = session.engine().createStatement()) {
            statement.execute(column + " SET DATA TYPE " + types.inDefinition(m.group(3)));
        }
        return column + (" NOT NULL".equalsIgnoreCase(m.group(4)) ? " SET NOT NULL" : " DROP NOT NULL");
    }

    private static Pattern form(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
