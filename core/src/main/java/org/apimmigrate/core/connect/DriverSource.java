package org.apimmigrate.core.connect;

import java.sql.Driver;
import org.apimmigrate.core.installation.DatabaseSettings;

/** Finds the JDBC driver for a database: from the home, else the one that comes with this tool. */
@FunctionalInterface
public interface DriverSource {

    /** @throws org.apimmigrate.core.error.MigrateException when there is none, saying where to put it */
    Driver driverFor(DatabaseSettings settings);
}
