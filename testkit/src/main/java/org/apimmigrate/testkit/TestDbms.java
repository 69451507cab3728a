package org.apimmigrate.testkit;

import org.apimmigrate.core.database.Dbms;

/** The databases that tests can have. MariaDB comes twice: the vendor's guide asks for latin1, others use four-byte Unicode. */
public enum TestDbms {
    H2(Dbms.H2, "h2"),
    POSTGRESQL(Dbms.POSTGRESQL, "postgre"),
    MARIADB(Dbms.MYSQL, "mariadb"),
    MARIADB_UTF8MB4(Dbms.MYSQL, "mariadb");

    private final Dbms dialect;
    private final String configurationType;

    TestDbms(Dbms dialect, String configurationType) {
        this.dialect = dialect;
        this.configurationType = configurationType;
    }

    /** The dialect that the tool must find. */
    public Dbms dialect() {
        return dialect;
    }

    /** The value of {@code type} in deployment.toml. */
    public String configurationType() {
        return configurationType;
    }

    /** Can it hold text outside Latin-1 in ordinary columns? */
    public boolean unicode() {
        return this != MARIADB;
    }
}
