package org.apimmigrate.lookalike.oracle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.EngineDatabase;
import org.apimmigrate.lookalike.ErrorTable;
import org.apimmigrate.lookalike.LookAlike;
import org.apimmigrate.lookalike.Session;

/**
 * Oracle over H2's mode of that name, in which the empty text is NULL, a DATE has a time, and a unique key lets rows pass only where all its
 * columns are NULL. What columns there are is kept here for all sessions of a database, so one driver has to serve it.
 */
public final class OracleLookAlike implements LookAlike {

    /** The engine names the statement in its message. */
    private static final Pattern OF_DDL =
            Pattern.compile("SQL statement:\\s*(?:ALTER|CREATE)\\b", Pattern.CASE_INSENSITIVE);

    private final Release release;
    private final Map<Path, Columns> columns = new ConcurrentHashMap<>();

    /** Numbers as in the manual "Database Error Messages", states as in "SQLSTATE Values" of the manual on Pro*C. */
    private final ErrorTable errors = new ErrorTable()
            .with(942, "42000", 42102, 42103, 42104)
            .with(904, "42000", 42122)
            .with(900, "42000", 42000, 42001)
            .with(955, "42000", 42101, 42111, 90035)
            .with(2264, "42000", 90045)
            .with(1430, "42000", 42121)
            .with(1418, "72000", 42112)
            .with(2443, "42000", 90057)
            .with(2289, "42000", 90036)
            .with(4080, "42000", 90042)
            .with(2429, "42000", 90085)
            .with(12991, "72000", 90083)
            .with(1, "23000", 23505)
            .with(2291, "23000", 23506)
            .with(2292, "23000", 23503)
            .with(2290, "23000", 23513, 23514)
            .with(1400, "23000", 23502)
            .with(2296, "23000", 90081)
            .with(12899, "72000", 22001)
            .with(1438, "22003", 22003)
            .with(1722, "42000", 22018)
            .with(1861, "22008", 22007)
            .with(54, "61000", 50200)
            .with(60, "61000", 40001);

    /** The same, where a change of the schema finds rows that it does not allow. */
    private final ErrorTable ofDdl = new ErrorTable()
            .with(2299, "72000", 23505)
            .with(2298, "72000", 23506)
            .with(1758, "72000", 23502)
            .with(1441, "72000", 22001);

    public OracleLookAlike(Release release) {
        this.release = release;
    }

    @Override
    public String scheme() {
        return "jdbc:oracle:";
    }

    @Override
    public Product product() {
        return new Product("Oracle", release.banner(), release.major(), release.minor());
    }

    @Override
    public String engineSettings() {
        return ";MODE=Oracle;NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,SECOND,YEAR";
    }

    @Override
    public void prepare(Connection engine) throws SQLException {
        OracleCatalog.prepare(engine);
    }

    @Override
    public Session session(Connection engine, EngineDatabase database) throws SQLException {
        OracleCatalog catalog = new OracleCatalog(database);
        return new OracleSession(
                engine, catalog, columns.computeIfAbsent(database.file(), file -> new Columns(catalog)), release);
    }

    /** Source: "JDBC Developer's Guide", setBoolean and setObject. */
    @Override
    public boolean sendsBooleansAsNumbers() {
        return true;
    }

    @Override
    public SQLException error(SQLException ofEngine) {
        boolean ddl = OF_DDL.matcher(String.valueOf(ofEngine.getMessage())).find();
        SQLException translated = ddl ? ofDdl.translate(ofEngine) : ofEngine;
        return errors.translate(translated);
    }
}
