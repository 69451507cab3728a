package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StatusResult.Point;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code status} answers while a run is at work, and after one that came no farther than its preparation. */
@ExtendWith(TestServersExtension.class)
abstract class StatusAtWorkContract {

    abstract TestDbms dbms();

    @Test
    void nothingMayStartWhileARunIsAtWork(TestDatabases databases) {
        MigrationUnderTest migration = MigrationUnderTest.of(databases.sample(dbms(), ResumeContract.sampleOptions()));
        List<StatusResult> answers = new ArrayList<>();
        RunListener asking = new RunListener() {
            @Override
            public void phase(String name) {
                if (name.equals("backup")) {
                    answers.add(migration.status());
                }
            }

            @Override
            public void stepStarted(StepId step, Role role) {
                if (step == StepId.SCHEMA_TIGHTEN) {
                    answers.add(migration.status());
                }
            }
        };

        assertThat(migration.heardBy(asking, new StopSignal()).migrate().outcome())
                .isEqualTo(Outcome.COMPLETED);

        assertThat(answers).hasSize(2).allSatisfy(status -> {
            assertThat(status.holder()).isNotNull();
            assertThat(status.oldServer().yes()).isFalse();
            assertThat(status.newServer().yes()).isFalse();
        });
        assertThat(answers.get(0).state()).isEqualTo(State.PREPARED);
        assertThat(answers.get(0).point()).isEqualTo(Point.BEING_MADE);
        assertThat(answers.get(1).state()).isEqualTo(State.UNFINISHED);
        assertThat(answers.get(1).point()).isEqualTo(Point.THERE);
    }

    @Test
    void afterAPreparationThatFailedTheOldServerCanStart(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        RunListener failing = new RunListener() {
            @Override
            public void phase(String name) {
                if (name.equals("backup")) {
                    throw new IllegalStateException("no room");
                }
            }
        };
        assertThatThrownBy(migration.heardBy(failing, new StopSignal())::migrate)
                .hasMessage("no room");

        StatusResult status = migration.status();
        assertThat(status.state()).isEqualTo(State.PREPARED);
        assertThat(status.oldServer().yes()).isTrue();
        assertThat(status.newServer().yes()).isFalse();
        assertThat(status.point()).isEqualTo(Point.INCOMPLETE);
        // it is started, and writes
        sample.database(Role.AM).update("UPDATE AM_APPLICATION SET DESCRIPTION = 'changed by a server'");
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }
}
