package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The index that InnoDB makes for a foreign key goes by itself when the migration makes one that serves, and that one cannot be dropped on
 * the way back before there is another.
 */
@ExtendWith(TestServersExtension.class)
class ForeignKeyIndex_MariaDbTest {

    private static final String KEY = "REG_RESOURCE_TAG_FK_BY_TAG_ID";

    @Test
    void theServersOwnIndexComesBack(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.MARIADB, ResumeContract.sampleOptions());
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);
        registry.execute(
                "ALTER TABLE REG_RESOURCE_TAG DROP FOREIGN KEY " + KEY,
                "ALTER TABLE REG_RESOURCE_TAG DROP INDEX " + KEY,
                "ALTER TABLE REG_RESOURCE_TAG ADD CONSTRAINT " + KEY
                        + " FOREIGN KEY (REG_TAG_ID, REG_TENANT_ID) REFERENCES REG_TAG (REG_ID, REG_TENANT_ID)");
        assertThat(indexes(registry)).isEqualTo(1);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(indexes(registry)).isZero();

        assertThat(migration.rollback().exact()).isTrue();
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
        assertThat(indexes(registry)).isEqualTo(1);
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private static long indexes(DatabaseUnderTest registry) {
        return registry.number("SELECT COUNT(DISTINCT INDEX_NAME) FROM information_schema.STATISTICS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'REG_RESOURCE_TAG' AND INDEX_NAME = '" + KEY
                + "'");
    }
}
