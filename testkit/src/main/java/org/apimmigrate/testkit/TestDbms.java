package org.apimmigrate.testkit;

import java.nio.file.Path;
import org.apimmigrate.core.database.Dbms;

/**
 * The databases that tests can have. MariaDB comes twice: the vendor's guide asks for latin1, others use four-byte Unicode. MySQL is only
 * there in the profile {@code mysql}.
 */
public enum TestDbms {
    H2(Dbms.H2, "h2"),
    POSTGRESQL(Dbms.POSTGRESQL, "postgre"),
    MARIADB(Dbms.MYSQL, "mariadb"),
    MARIADB_UTF8MB4(Dbms.MYSQL, "mariadb"),
    MYSQL(Dbms.MYSQL, "mysql");

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

    /** The url for the tool under test of a database that tests reach by this one. */
    String configuredUrl(String url) {
        return this == MYSQL
                ? url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:").replaceFirst("&sessionVariables=.*", "")
                : url;
    }

    /** The work folder, with the driver that the tool under test is to use if that is not its own. */
    Path withDriver(Path work) {
        return this == MYSQL ? MySqlDriver.into(work) : work;
    }

    /** Can it hold text outside Latin-1 in ordinary columns? */
    public boolean unicode() {
        return this != MARIADB && (this != MYSQL || MySqlMode.current() != MySqlMode.LATIN1_TABLES);
    }
}
