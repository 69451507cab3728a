package org.apimmigrate.testkit;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.installation.BundledDriver;
import org.apimmigrate.lookalike.LookAlikeDriver;
import org.apimmigrate.lookalike.db2.Db2Driver;
import org.apimmigrate.lookalike.oracle.OracleDriver;
import org.apimmigrate.lookalike.sqlserver.SqlServerDriver;

/**
 * The databases that tests can have. MariaDB comes twice: the vendor's guide asks for latin1, others use four-byte Unicode. MySQL is only
 * there in the profile {@code mysql}. SQL Server, Db2 and Oracle are look-alikes, as no server of these is at hand.
 */
public enum TestDbms {
    H2(Dbms.H2, "h2", BundledDriver.H2.make()),
    POSTGRESQL(Dbms.POSTGRESQL, "postgre", BundledDriver.POSTGRESQL.make()),
    MARIADB(Dbms.MYSQL, "mariadb", BundledDriver.MARIADB.make()),
    MARIADB_UTF8MB4(Dbms.MYSQL, "mariadb", BundledDriver.MARIADB.make()),
    MYSQL(Dbms.MYSQL, "mysql", BundledDriver.MARIADB.make()),
    SQLSERVER_LOOKALIKE(Dbms.MSSQL, "mssql", new SqlServerDriver()),
    DB2_LOOKALIKE(Dbms.DB2, "db2", new Db2Driver()),
    ORACLE_LOOKALIKE(Dbms.ORACLE, "oracle", new OracleDriver());

    private final Dbms dialect;
    private final String configurationType;
    private final Driver driver;

    TestDbms(Dbms dialect, String configurationType, Driver driver) {
        this.dialect = dialect;
        this.configurationType = configurationType;
        this.driver = driver;
    }

    /** Connects to databases of this kind, past the tool. */
    public Driver driver() {
        return driver;
    }

    boolean takes(String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is it a look-alike, which the tool has no driver for? */
    public boolean isLookAlike() {
        return driver instanceof LookAlikeDriver;
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
