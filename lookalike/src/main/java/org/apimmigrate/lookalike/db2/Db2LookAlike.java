package org.apimmigrate.lookalike.db2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apimmigrate.lookalike.EngineDatabase;
import org.apimmigrate.lookalike.ErrorTable;
import org.apimmigrate.lookalike.LookAlike;
import org.apimmigrate.lookalike.Session;

/** Db2 for Linux, UNIX and Windows over H2's mode of that name. The locks of a database are kept here, so one driver has to serve it. */
public final class Db2LookAlike implements LookAlike {

    private final PageSize pageSize;
    private final Map<Path, LockTable> locks = new ConcurrentHashMap<>();

    /** SQLCODE and SQLSTATE as in the manual's "SQL messages". */
    private final ErrorTable errors = new ErrorTable()
            .with(-204, "42704", 42102, 42103, 42104, 42112, 90036, 90057, 90079)
            .with(-206, "42703", 42122)
            .with(-104, "42601", 42000, 42001)
            .with(-601, "42710", 42101, 42111, 90045, 90035)
            .with(-612, "42711", 42121)
            .with(-803, "23505", 23505)
            .with(-530, "23503", 23506)
            .with(-532, "23504", 23503)
            .with(-545, "23513", 23513, 23514)
            .with(-407, "23502", 23502, 90081)
            .with(-418, "42610", 50004)
            .with(-302, "22001", 22001)
            .with(-413, "22003", 22003)
            .with(-420, "22018", 22018)
            .with(-180, "22007", 22007)
            .with(-911, "40001", 50200, 40001);

    public Db2LookAlike(PageSize pageSize) {
        this.pageSize = pageSize;
    }

    @Override
    public String scheme() {
        return "jdbc:db2:";
    }

    @Override
    public Product product() {
        return new Product("DB2/LINUXX8664", "SQL110590", 11, 5);
    }

    @Override
    public String engineSettings() {
        return ";MODE=DB2;NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,SECOND,YEAR";
    }

    @Override
    public void prepare(Connection engine) throws SQLException {
        Db2Catalog.prepare(engine);
    }

    @Override
    public Session session(Connection engine, EngineDatabase database) throws SQLException {
        return new Db2Session(
                engine, database, locks.computeIfAbsent(database.file(), file -> new LockTable()), pageSize);
    }

    @Override
    public SQLException error(SQLException ofEngine) {
        return errors.translate(ofEngine);
    }
}
