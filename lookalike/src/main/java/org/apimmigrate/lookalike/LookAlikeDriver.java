package org.apimmigrate.lookalike;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC driver for one look-alike. The database in the url is the path of a file: {@code ;databaseName=/tmp/am}, or what follows the
 * last {@code :/} or the port.
 */
public abstract class LookAlikeDriver implements Driver {

    private final LookAlike lookAlike;
    private final Pattern database;

    /** @param database finds the path of the file in a url, as group 1 */
    protected LookAlikeDriver(LookAlike lookAlike, Pattern database) {
        this.lookAlike = lookAlike;
        this.database = database;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(lookAlike.scheme());
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Matcher found = database.matcher(url);
        if (!found.find()) {
            throw new SQLException("the url names no database: " + url, "08001");
        }
        EngineDatabase file = new EngineDatabase(Path.of(found.group(1)), lookAlike.engineSettings());
        Connection engine = open(file);
        try {
            Session session = lookAlike.session(engine, file);
            return (Connection) Proxy.newProxyInstance(
                    LookAlikeDriver.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new ConnectionHandler(engine, session, lookAlike));
        } catch (SQLException e) {
            engine.close();
            throw e;
        }
    }

    private Connection open(EngineDatabase file) throws SQLException {
        boolean isNew = !file.exists();
        Connection engine = file.connect();
        if (isNew) {
            EngineDatabase.prepare(engine);
            lookAlike.prepare(engine);
        }
        return engine;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(LookAlikeDriver.class.getPackageName());
    }
}
