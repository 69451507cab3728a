package org.apimmigrate.core.installation;

import java.sql.Driver;

/** The JDBC drivers that come with this tool. They are needed to run it, not to compile it. */
public enum BundledDriver {
    H2("org.h2.Driver"),
    POSTGRESQL("org.postgresql.Driver"),
    MARIADB("org.mariadb.jdbc.Driver"),
    SQL_SERVER("com.microsoft.sqlserver.jdbc.SQLServerDriver");

    private final String className;

    BundledDriver(String className) {
        this.className = className;
    }

    /**
     * A new one.
     *
     * @throws IllegalStateException if it is not there: the installation of the tool is incomplete
     */
    public Driver make() {
        try {
            return Class.forName(className)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The driver " + className + " is missing in the folder lib of the tool; unpack the zip again.", e);
        }
    }
}
