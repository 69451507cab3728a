package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Up, back, up again: each way leads exactly to where it should. */
@ExtendWith(TestServersExtension.class)
abstract class RollbackContract {

    abstract TestDbms dbms();

    @Test
    void upAndBackGivesTheStartAndUpAgainTheFirstResult(TestDatabases databases) {
        MigrationUnderTest migration =
                MigrationUnderTest.of(databases.sample(dbms(), SampleOptions.small().withApis(24)));
        Snapshot start = migration.snapshot();

        MigrateResult first = migration.migrate();
        assertThat(first.verification()).isNotNull();
        assertThat(first.verification().schemaDifferences()).isEmpty();
        assertThat(first.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        Snapshot up = migration.snapshot();

        RollbackResult back = migration.rollback();
        assertThat(back.schemaDifferences()).isEmpty();
        assertThat(back.rowDifferences()).isEmpty();
        Snapshot again = migration.snapshot();
        assertThat(again.rows()).isEqualTo(start.rows());
        String differences = migration.reading(session -> again.schemaDifferences(session.context(), start));
        assertThat(differences).isEmpty();

        migration.migrate();
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
    }
}
