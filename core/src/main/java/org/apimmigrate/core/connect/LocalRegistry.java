package org.apimmigrate.core.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.aftercare.IndexingTimes;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;

/** The local registry database of a home, for the one thing of interest in it. It may be absent, or held by a running server. */
public final class LocalRegistry {

    /** Below {@code /_system/local}; the mount of the local registry has no other path. */
    private static final String NAMES = "SELECT R.REG_NAME FROM REG_RESOURCE R INNER JOIN REG_PATH P"
            + " ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
            + " WHERE P.REG_PATH_VALUE = ? AND R.REG_NAME LIKE 'lastaccesstime%'";

    private static final String FOLDER = "/_system/local/repository/components/org.wso2.carbon.registry/indexing";

    private static final int ANSWER_MILLIS = 60_000;

    private final DriverSource drivers;
    private final DialectSource dialects;

    public LocalRegistry(DriverSource drivers, DialectSource dialects) {
        this.drivers = drivers;
        this.dialects = dialects;
    }

    /** Never throws for a database that cannot be read: the list of what remains is worth having without it. */
    public IndexingTimes indexingTimes(Installation installation) {
        DatabaseSettings settings = installation.local();
        if (settings == null) {
            return IndexingTimes.unknown(
                    installation.home() == null
                            ? "no home was given, so the local registry database is not known"
                            : "[database.local] in deployment.toml cannot be used");
        }
        Dialect dialect = dialects.forUrl(settings.url());
        DriverDataSource source = new DriverDataSource(
                drivers.driverFor(settings),
                dialect.connectionUrl(settings.url()),
                settings.username(),
                settings.password(),
                dialect.connectionProperties(),
                ANSWER_MILLIS,
                DriverDataSource.Setup.NONE);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setString(1, FOLDER);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return IndexingTimes.of(names);
        } catch (SQLException e) {
            if (dialect.session().databaseMissing(e) || dialect.session().tableMissing(e)) {
                // a pack that was never started: its local registry is yet to be made
                return IndexingTimes.of(List.of());
            }
            String said = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            return IndexingTimes.unknown(
                    "the local registry database " + DisplayUrl.of(settings.url()) + " could not be read: " + said);
        }
    }
}
