package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that came from another server: its tables have another character set than what is new there, its keys names of another case. */
@ExtendWith(TestServersExtension.class)
class OtherServer_MariaDbTest {

    @Test
    void what_is_new_takes_the_character_set_of_what_it_refers_to(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.MARIADB, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        am.execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

        upAndBack(sample, () -> assertThat(am.number("SELECT COUNT(*) FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND CHARACTER_SET_NAME <> 'latin1'"
                        + " AND TABLE_NAME NOT LIKE 'APIM_MIGRATE%'"))
                .isZero());
    }

    @Test
    void new_foreign_keys_do_not_take_the_names_of_others(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.MARIADB, ResumeContract.sampleOptions());
        sample.database(Role.AM)
                .execute("CREATE TABLE CUST (ID INTEGER, CONSTRAINT AM_DEPLOYED_REVISION_IBFK_1 FOREIGN KEY (ID)"
                        + " REFERENCES AM_SUBSCRIBER (SUBSCRIBER_ID)) ENGINE=InnoDB");

        upAndBack(sample, () -> {});
    }

    private static void upAndBack(TestInstallation sample, Runnable migrated) {
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        migrated.run();
        migration.assertBackAt(start, migration.rollback());
    }
}
