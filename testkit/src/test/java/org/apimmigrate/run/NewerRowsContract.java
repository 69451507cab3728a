package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.RollbackPreview;
import org.apimmigrate.core.run.RollbackPreview.NewerRows;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before anything is undone it is reported what somebody else has written since, all of that and nothing of the migration's own work. */
@ExtendWith(TestServersExtension.class)
abstract class NewerRowsContract {

    private static final String NEW_API =
            "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, STATUS)"
                    + " VALUES ('new', 'admin', 'New', '1', '/new', 'PUBLISHED')";
    private static final String CHANGED_APPLICATION =
            "UPDATE AM_APPLICATION SET DESCRIPTION = 'changed by a server' WHERE NAME LIKE '%1%'";
    private static final String DELETED_SUBSCRIPTION = "DELETE FROM AM_SUBSCRIPTION WHERE SUBSCRIPTION_ID = 1";

    /** More than a ledger that is taken cheaply would hash. */
    private static final int MANY = 20_010;

    abstract TestDbms dbms();

    private TestInstallation sample;
    private MigrationUnderTest migration;

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
    }

    @Test
    void afterTheEndAllIsToldAlsoInTablesThatAreNotInTheRestorePoint() {
        migration.migrate();
        assertNothingTold();
        sample.database(Role.AM)
                .execute(
                        NEW_API,
                        CHANGED_APPLICATION,
                        DELETED_SUBSCRIPTION,
                        "UPDATE AM_POLICY_APPLICATION SET DESCRIPTION = 'changed by a server'");
        assertThat(tables()).containsExactly("AM_API", "AM_APPLICATION", "AM_POLICY_APPLICATION", "AM_SUBSCRIPTION");
    }

    @Test
    void afterFinishAllIsToldAsBefore() {
        migration.migrate();
        migration.finish();
        assertNothingTold();
        sample.database(Role.AM).execute(NEW_API, CHANGED_APPLICATION, DELETED_SUBSCRIPTION);
        assertThat(tables()).containsExactly("AM_API", "AM_APPLICATION", "AM_SUBSCRIPTION");
        assertThat(migration.rollbackPreview().newer().get(1))
                .matches(rows -> rows.expected() == rows.actual())
                .matches(rows -> rows.fate() == RollbackPreview.Fate.RESTORED);
    }

    /** A 4.1.0 server fills its new tables at its first start: nothing of before is lost with them. */
    @Test
    void aTableThatOnlyTheNewVersionHasIsRemovedAndLeavesNothingBehind() {
        migration.migrate();
        sample.database(Role.AM)
                .execute("INSERT INTO AM_OPERATION_POLICY (POLICY_UUID, POLICY_NAME, DISPLAY_NAME, APPLICABLE_FLOWS,"
                        + " GATEWAY_TYPES, API_TYPES, POLICY_CATEGORY, POLICY_MD5)"
                        + " VALUES ('p', 'n', 'n', 'request', 'Synapse', 'HTTP', 'Mediation', 'm')");

        assertThat(migration.rollbackPreview().newer())
                .singleElement()
                .matches(rows -> rows.table().equals("AM_OPERATION_POLICY"))
                .matches(rows -> rows.fate() == RollbackPreview.Fate.REMOVED);
    }

    @Test
    void halfWayAllIsTold() {
        for (StepId step :
                List.of(StepId.CATEGORY_ORGANIZATIONS, StepId.TENANT_CONFIGURATIONS, StepId.SCHEMA_TIGHTEN)) {
            migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, step, null));
            assertThat(migration.rollbackPreview().newer()).as("before " + step).isEmpty();
        }
        sample.database(Role.AM).execute(NEW_API, CHANGED_APPLICATION, DELETED_SUBSCRIPTION);
        assertThat(tables()).containsExactly("AM_API", "AM_APPLICATION", "AM_SUBSCRIPTION");
    }

    @Test
    void inLargeTablesChangesAreToldToo() {
        sample.database(Role.AM)
                .execute(IntStream.range(0, MANY)
                        .mapToObj(i -> "(" + (900_000 + i) + ", 'type', 'publisher')")
                        .collect(Collectors.joining(
                                ", ",
                                "INSERT INTO AM_ALERT_TYPES (ALERT_TYPE_ID, ALERT_TYPE_NAME, STAKE_HOLDER) VALUES ",
                                "")));
        migration.migrate();
        assertNothingTold();
        sample.database(Role.AM)
                .execute("UPDATE AM_ALERT_TYPES SET ALERT_TYPE_NAME = 'x' WHERE ALERT_TYPE_ID = 900001");
        assertThat(tables()).containsExactly("AM_ALERT_TYPES");
    }

    @Test
    void aRollbackThatGoesOnDoesNotTakeItsOwnWorkForSomebodyElses() {
        migration.migrate();
        migration.finish();
        for (int transaction : List.of(7, 14, 22)) {
            MigrationUnderTest dying =
                    migration.through(gate -> new FaultyGate(gate, FaultyGate.Kind.ANY, transaction));
            assertThatThrownBy(dying::rollback).isInstanceOf(FaultyGate.Crash.class);
            assertThat(migration.rollbackPreview().newer())
                    .as("after " + transaction)
                    .isEmpty();
        }
        sample.database(Role.AM).execute("UPDATE AM_POLICY_APPLICATION SET DESCRIPTION = 'changed by a server'");
        assertThat(tables()).containsExactly("AM_POLICY_APPLICATION");
    }

    @Test
    void whatIsWrittenWhileTheMigrationRunsIsToldToo() {
        RunListener writing = new RunListener() {
            @Override
            public void stepFinished(StepId step, StepResult result) {
                if (step == StepId.TENANT_CONFIGURATIONS) {
                    sample.database(Role.AM).execute(CHANGED_APPLICATION, DELETED_SUBSCRIPTION);
                }
            }
        };
        migration.heardBy(writing, new StopSignal()).migrate();

        assertThat(tables()).containsExactly("AM_APPLICATION", "AM_SUBSCRIPTION");
        sample.database(Role.AM).execute(NEW_API);
        assertThat(tables()).containsExactly("AM_API", "AM_APPLICATION", "AM_SUBSCRIPTION");
    }

    private void assertNothingTold() {
        RollbackPreview preview = migration.rollbackPreview();
        assertThat(preview.newer()).isEmpty();
        assertThat(preview.cannotTell()).isEmpty();
    }

    private List<String> tables() {
        return migration.rollbackPreview().newer().stream()
                .map(NewerRows::table)
                .toList();
    }
}
