package org.apimmigrate.core.database;

/** The database management systems that 4.1.0 has create scripts for. MariaDB speaks MySQL's dialect (facts/dbms.md). */
public enum Dbms {
    H2("h2", "H2"),
    POSTGRESQL("postgresql", "PostgreSQL"),
    MYSQL("mysql", "MySQL"),
    MSSQL("mssql", "Microsoft SQL Server"),
    ORACLE("oracle", "Oracle"),
    DB2("db2", "DB2");

    private final String id;
    private final String title;

    Dbms(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Name used for catalogs, scripts and JSON. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
