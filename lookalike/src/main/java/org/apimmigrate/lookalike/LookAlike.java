package org.apimmigrate.lookalike;

import java.sql.Connection;
import java.sql.SQLException;

/** What makes an H2 database look like another DBMS. */
public interface LookAlike {

    /** How the urls begin that its driver takes: {@code jdbc:sqlserver:}. */
    String scheme();

    /** What the driver reports of the server. */
    Product product();

    /** Settings of the engine, as they follow the file in its url: {@code ;MODE=MSSQLServer}. */
    String engineSettings();

    /** Makes functions and catalog views in a new database. */
    void prepare(Connection engine) throws SQLException;

    /** What one connection remembers. */
    Session session(Connection engine, EngineDatabase database) throws SQLException;

    /** Does the driver send a boolean parameter as the number 1 or 0, for want of a type? */
    default boolean sendsBooleansAsNumbers() {
        return false;
    }

    /** The error as the DBMS would give it. */
    SQLException error(SQLException ofEngine);

    /**
     * The DBMS.
     *
     * @param name as {@link java.sql.DatabaseMetaData#getDatabaseProductName} gives it
     * @param version as {@link java.sql.DatabaseMetaData#getDatabaseProductVersion} gives it
     * @param major the version's first number
     * @param minor the version's second number
     */
    record Product(String name, String version, int major, int minor) {}
}
