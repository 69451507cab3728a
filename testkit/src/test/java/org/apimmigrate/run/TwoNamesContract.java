package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sections of deployment.toml may lead to one database by names of which the urls do not show that they mean the same. */
@ExtendWith(TestServersExtension.class)
abstract class TwoNamesContract {

    abstract TestDbms dbms();

    @Test
    void oneDatabaseUnderTwoNamesIsMigratedAsOne(TestDatabases databases) throws Exception {
        Installation installation = underTwoNames(sample(databases));
        try (Databases opened = opener().openForReading(installation, 1)) {
            assertThat(opened.distinct()).hasSize(1);
        }

        assertThat(MigrationUnderTest.of(installation).migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void databasesOfOneServerAreKeptApart(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.AM_AND_SHARED));
        try (Databases opened = opener().openForReading(sample.installation(), 1)) {
            assertThat(opened.distinct()).hasSize(2);
        }
    }

    /** Where the DBMS offers no proof that both are one, the lock is the last to notice. */
    @Test
    void aRunThatMeetsItsOwnLockSaysSo(TestDatabases databases) {
        Installation installation = sample(databases).installation();
        DatabaseOpener opener = opener();
        try (Databases one = opener.openForReading(installation, 1);
                Databases other = opener.openForReading(installation, 1)) {
            Map<Role, Database> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                roles.put(role, (role == Role.CONFIG ? other : one).of(role));
            }
            Databases twice = new Databases(roles);
            try (WriteGate gate = opener.openForWriting(installation, twice)) {
                assertThatThrownBy(() -> RunLock.take(twice, gate, "migrate", Clock.systemUTC()))
                        .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                                .isEqualTo(MigrateException.Kind.CONFIGURATION))
                        .hasMessageContaining("different names");
            }
        }
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
    }

    private Installation underTwoNames(TestInstallation sample) throws Exception {
        Installation installation = sample.installation();
        String url = installation.databases().get(Role.CONFIG).url();
        String alias;
        if (dbms() == TestDbms.H2) {
            Path file = Path.of(url.substring("jdbc:h2:file:".length()));
            Path link = sample.work().resolve("alias");
            Files.createDirectories(sample.work());
            Files.createSymbolicLink(link, file.getParent());
            alias = "jdbc:h2:file:" + link.resolve(file.getFileName());
        } else {
            alias = url.replace("127.0.0.1", "localhost");
        }
        assertThat(alias).isNotEqualTo(url);
        Map<Role, DatabaseSettings> settings = new EnumMap<>(installation.databases());
        settings.computeIfPresent(Role.CONFIG, (role, s) -> s.withUrl(alias));
        return new Installation(
                installation.home(),
                installation.configuration(),
                installation.workDirectory(),
                settings,
                installation.local(),
                installation.facts());
    }

    private static DatabaseOpener opener() {
        return new DatabaseOpener(
                settings -> {
                    try {
                        return DriverManager.getDriver(settings.url());
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Dialects::forUrl);
    }
}
