package org.apimmigrate.core.database.dialects;

import java.util.Locale;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.db2.Db2Dialect;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.database.mysql.MySqlDialect;
import org.apimmigrate.core.database.oracle.OracleDialect;
import org.apimmigrate.core.database.postgresql.PostgreSqlDialect;
import org.apimmigrate.core.database.sqlserver.SqlServerDialect;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** All dialects, by DBMS and by what a connection reports. */
public final class Dialects {

    private Dialects() {}

    public static Dialect of(Dbms dbms) {
        return switch (dbms) {
            case H2 -> new H2Dialect();
            case POSTGRESQL -> new PostgreSqlDialect();
            case MYSQL -> new MySqlDialect();
            case MSSQL -> new SqlServerDialect();
            case ORACLE -> new OracleDialect();
            case DB2 -> new Db2Dialect();
        };
    }

    /** By the JDBC url alone, before there is a connection. */
    public static Dialect forUrl(String url) {
        String low = url.toLowerCase(Locale.ROOT);
        if (low.startsWith("jdbc:h2:")) {
            return of(Dbms.H2);
        }
        if (low.startsWith("jdbc:postgresql:")) {
            return of(Dbms.POSTGRESQL);
        }
        if (low.startsWith("jdbc:mysql:") || low.startsWith("jdbc:mariadb:")) {
            return of(Dbms.MYSQL);
        }
        if (low.startsWith("jdbc:sqlserver:")) {
            return of(Dbms.MSSQL);
        }
        if (low.startsWith("jdbc:oracle:")) {
            return of(Dbms.ORACLE);
        }
        if (low.startsWith("jdbc:db2:")) {
            return of(Dbms.DB2);
        }
        int scheme = url.indexOf(':', "jdbc:".length());
        String shown =
                url.startsWith("jdbc:") && scheme > 0 ? url.substring(0, scheme + 1) : "a url that is no JDBC url";
        throw unsupported(shown, shown);
    }

    /** By the product name that the driver reports, and the url where that does not decide. */
    public static Dialect forConnection(String productName, String url) {
        String name = productName.toLowerCase(Locale.ROOT);
        if (name.contains("mariadb") || name.contains("mysql")) {
            return of(Dbms.MYSQL);
        }
        if (name.contains("postgresql")) {
            return of(Dbms.POSTGRESQL);
        }
        return forUrl(url);
    }

    private static MigrateException unsupported(String what, String where) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "This DBMS is not supported: " + what + ".",
                        where,
                        "API Manager 4.1.0 runs on H2, MySQL, MariaDB, PostgreSQL, SQL Server, Oracle and DB2",
                        Advice.of("Correct the url in deployment.toml; then run {} again.", Command.of("analyze"))));
    }
}
