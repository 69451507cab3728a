package org.apimmigrate.core.database.mysql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the MariaDB driver serve {@code jdbc:mysql:} urls, where the home has no MySQL driver. */
public final class MysqlUrlDriver implements Driver {

    private final Driver mariadb;

    /** @param mariadb the driver that connects */
    public MysqlUrlDriver(Driver mariadb) {
        this.mariadb = mariadb;
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        return acceptsURL(url) ? mariadb.connect(MysqlUrl.forMariadb(url), properties) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return new MysqlUrlForm().rules(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return mariadb.getPropertyInfo(MysqlUrl.forMariadb(url), properties);
    }

    @Override
    public int getMajorVersion() {
        return mariadb.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return mariadb.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return mariadb.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return mariadb.getParentLogger();
    }
}
