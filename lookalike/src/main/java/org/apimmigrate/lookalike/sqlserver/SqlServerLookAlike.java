package org.apimmigrate.lookalike.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import org.apimmigrate.lookalike.EngineDatabase;
import org.apimmigrate.lookalike.ErrorTable;
import org.apimmigrate.lookalike.LookAlike;
import org.apimmigrate.lookalike.Session;

/** SQL Server over H2's mode of that name. */
public final class SqlServerLookAlike implements LookAlike {

    /** Numbers as in sys.messages, the manual's "Database Engine events and errors". */
    private final ErrorTable errors = new ErrorTable()
            .with(208, "S0002", 42102, 42103, 42104)
            .with(207, "S0001", 42122)
            .with(102, "S0001", 42000, 42001)
            .with(2714, "S0001", 42101)
            .with(2627, "23000", 23505)
            .with(547, "23000", 23503, 23506, 23513, 23514)
            .with(515, "23000", 23502)
            .with(2628, "22001", 22001)
            .with(1222, "S0001", 50200)
            .with(1205, "40001", 40001)
            .with(8115, "22003", 22003)
            .with(3701, "S0002", 42112);

    @Override
    public String scheme() {
        return "jdbc:sqlserver:";
    }

    @Override
    public Product product() {
        return new Product("Microsoft SQL Server", "15.00.4123", 15, 0);
    }

    @Override
    public String engineSettings() {
        return ";MODE=MSSQLServer;NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,SECOND,YEAR";
    }

    @Override
    public void prepare(Connection engine) throws SQLException {
        SqlServerCatalog.prepare(engine);
    }

    @Override
    public Session session(Connection engine, EngineDatabase database) {
        return new SqlServerSession(engine, database);
    }

    @Override
    public SQLException error(SQLException ofEngine) {
        return errors.translate(ofEngine);
    }
}
