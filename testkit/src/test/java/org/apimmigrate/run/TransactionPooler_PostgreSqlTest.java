package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behind a pooler that gives sessions away after each transaction neither the lock nor a setting holds: the tool refuses. */
@ExtendWith(TestServersExtension.class)
class TransactionPooler_PostgreSqlTest {

    private final QuickWaits waits = new QuickWaits();

    @Test
    void isRefusedBeforeAnythingIsSet(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(
                TestDbms.POSTGRESQL, ResumeContract.sampleOptions().withLayout(Layout.ONE));
        String settings = "SELECT STRING_AGG(NAME || '=' || SETTING, ',' ORDER BY NAME) FROM PG_SETTINGS"
                + " WHERE SOURCE IN ('session', 'client') AND NAME NOT LIKE 'application%'";
        String usual = sample.database(Role.AM).text(settings);
        try (TransactionPooler pooler = new TransactionPooler(QuickWaits.port(sample.installation()))) {
            Installation behind = QuickWaits.through(pooler.port(), sample.installation());

            assertThatThrownBy(() -> waits.opener().openForReading(behind, 1).close())
                    .isInstanceOfSatisfying(MigrateException.class, e -> {
                        assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT);
                        assertThat(e.problem().what()).contains("pooler");
                        assertThat(e.problem().next()).contains("session mode", "same command again");
                    });

            // what the next client of the pooler gets is as if this tool had never been there
            assertThat(new org.apimmigrate.testkit.DatabaseUnderTest(
                                    TestDbms.POSTGRESQL,
                                    "pooled",
                                    behind.databases().get(Role.AM).url(),
                                    sample.database(Role.AM).username(),
                                    sample.database(Role.AM).password())
                            .text(settings))
                    .isEqualTo(usual);
        }
    }

    @Test
    void aServerItselfIsNotTakenForOne(TestDatabases databases) {
        TestInstallation sample = databases.sample(
                TestDbms.POSTGRESQL, ResumeContract.sampleOptions().withLayout(Layout.ONE));
        try (Databases opened = waits.opener().openForReading(sample.installation(), 1)) {
            assertThat(opened.of(Role.AM).reader().number("SELECT COUNT(*) FROM AM_API"))
                    .isPositive();
        }
    }
}
