package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Secret;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home's drivers first, ours else, and a clear word where there is none. */
class JdbcDrivers_LookupTest {

    @TempDir
    Path home;

    private final List<String> notes = new ArrayList<>();

    @Test
    void ourOwnWhereTheHomeHasNone() {
        assertThat(drivers().driverFor(settings("jdbc:postgresql://h/d", null)))
                .isInstanceOf(org.postgresql.Driver.class);
        assertThat(drivers().driverFor(settings("jdbc:mariadb://h/d", null)))
                .isInstanceOf(org.mariadb.jdbc.Driver.class);
        assertThat(drivers().driverFor(settings("jdbc:h2:mem:x", "org.h2.Driver")))
                .isInstanceOf(org.h2.Driver.class);
        assertThat(drivers().driverFor(settings("jdbc:sqlserver://h", null)))
                .isInstanceOf(com.microsoft.sqlserver.jdbc.SQLServerDriver.class);
        assertThat(notes).isEmpty();
    }

    @Test
    void theHomesOwnWhereItHasOne() throws Exception {
        copyJarOf(org.postgresql.Driver.class);

        var driver = drivers().driverFor(settings("jdbc:postgresql://h/d", "org.postgresql.Driver"));

        assertThat(driver.getClass().getName()).isEqualTo("org.postgresql.Driver");
        assertThat(driver.getClass().getClassLoader()).isNotSameAs(getClass().getClassLoader());
    }

    @Test
    void h2IsNeverTheHomes() throws Exception {
        copyJarOf(org.h2.Driver.class);

        assertThat(drivers().driverFor(settings("jdbc:h2:mem:x", null))).isInstanceOf(org.h2.Driver.class);
    }

    @Test
    void mysqlWithoutItsDriverIsServedByMariadbsAndNotedOnce() throws Exception {
        JdbcDrivers drivers = drivers();

        var driver = drivers.driverFor(settings("jdbc:mysql://h/d", "com.mysql.cj.jdbc.Driver"));
        drivers.driverFor(settings("jdbc:mysql://h/d", "com.mysql.cj.jdbc.Driver"));

        assertThat(driver.acceptsURL("jdbc:mysql://h/d?useSSL=false")).isTrue();
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("the MariaDB driver that comes with this tool is used instead");
    }

    @Test
    void aMissingOracleDriverNamesTheFolder() {
        MigrateException missing = Assertions.catchThrowableOfType(
                MigrateException.class, () -> drivers().driverFor(settings("jdbc:oracle:thin:@h:1521/x", null)));

        assertThat(missing.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(missing.problem().what()).isEqualTo("The JDBC driver of Oracle is missing.");
        assertThat(missing.problem().next())
                .contains(home.resolve("repository/components/lib").toString());
    }

    @Test
    void anUnknownUrlIsRefused() {
        assertThat(Assertions.catchThrowable(() -> drivers().driverFor(settings("jdbc:sqlite:x", null))))
                .hasMessageContaining("The url names no DBMS");
    }

    private void copyJarOf(Class<?> type) throws Exception {
        Path lib = Files.createDirectories(home.resolve("repository/components/lib"));
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.copy(jar, lib.resolve(jar.getFileName()));
    }

    private JdbcDrivers drivers() {
        return new JdbcDrivers(
                new Installation(home, home, home.resolve("work"), Map.of(), null, Installation.Facts.DEFAULTS),
                notes::add);
    }

    private static DatabaseSettings settings(String url, String driver) {
        return new DatabaseSettings("[database.apim_db]", null, url, "u", new Secret("p"), driver, Map.of());
    }
}
