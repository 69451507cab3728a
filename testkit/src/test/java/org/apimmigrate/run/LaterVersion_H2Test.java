package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.verify.SchemaDifference;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A schema that a later version has changed holds all of 4.1.0; no command takes it for one. */
@ExtendWith(TestServersExtension.class)
class LaterVersion_H2Test {

    @Test
    void itIsNoCorrectOlderOne(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        migration.finish();
        sample.database(Role.AM).execute("CREATE TABLE AM_GATEWAY_POLICY_MAPPING (MAPPING_UUID VARCHAR(255))");

        assertThat(migration.verify().holds()).isFalse();
        assertThat(migration.verify().schemaDifferences())
                .extracting(SchemaDifference::table)
                .containsExactly("AM_GATEWAY_POLICY_MAPPING");
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.UNKNOWN);
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.BLOCKED));
    }
}
