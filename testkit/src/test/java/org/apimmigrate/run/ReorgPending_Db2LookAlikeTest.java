package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.PlanOperation;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.RowReader;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run of Db2 that dies between a change of a column and the REORG after it leaves a table that cannot be read. */
@ExtendWith(TestServersExtension.class)
class ReorgPending_Db2LookAlikeTest {

    private static final String PENDING = "SELECT TABNAME FROM SYSIBMADM.ADMINTABINFO WHERE REORG_PENDING = 'Y'";

    @Test
    void theNextRunReorganizesFirst(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.DB2_LOOKALIKE, ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        dieBeforeReorg(migration);
        assertThat(new RowReader(sample.database(Role.AM)).rows(PENDING)).hasSize(1);

        assertThat(migration.status().state()).isEqualTo(StatusResult.State.UNFINISHED);
        assertThatThrownBy(() -> migration.reading(
                        session -> new PlanOperation(session).withoutChecks(MigrateOptions.Orphans.STOP)))
                .as("what cannot be read cannot be planned")
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.problem().text())
                                .contains("AM_API", "migrate --yes", "ADMIN_CMD('REORG TABLE AM_API')"));
        MigrateResult result = migration.migrate();

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(new RowReader(sample.database(Role.AM)).rows(PENDING)).isEmpty();
    }

    @Test
    @Tag("long-lookalike")
    void aRollbackReorganizesFirst(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.DB2_LOOKALIKE, ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        dieBeforeReorg(migration);

        migration.assertBackAt(start, migration.rollback());
    }

    private static void dieBeforeReorg(MigrationUnderTest migration) {
        MigrationUnderTest dying = migration.heardBy(
                new RunListener() {
                    @Override
                    public void changeDone(StepId step, Change change, long rows, long millis) {
                        if (change.statements().get(0).sql().endsWith("SET NOT NULL")) {
                            throw new IllegalStateException("the process dies");
                        }
                    }
                },
                new StopSignal());
        assertThatThrownBy(dying::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the process dies");
    }
}
