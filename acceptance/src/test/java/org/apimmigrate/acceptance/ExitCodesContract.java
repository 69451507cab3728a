package org.apimmigrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each exit code of the contract but 1, which is a defect of the tool that no test can order, reached by the real command; and what an
 * operator does next leads to 0.
 */
@ExtendWith(TestServersExtension.class)
abstract class ExitCodesContract {

    private static final int KILLED = 128 + 9;

    abstract TestDbms dbms();

    /** What a database gives that another process of this tool is changing. */
    int codeOfADatabaseInUse() {
        return 7;
    }

    @Test
    void pausedDamagedAndContinued(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), Homes.options(Layout.AM_AND_SHARED));
        PackagedTool tool = Homes.of(installation);
        DatabaseUnderTest am = installation.database(Role.AM);

        tool.run("analyze").expect(0);
        tool.run("verify").expect(4);
        tool.run("migrate").expect(2);
        assertThat(am.number("SELECT COUNT(*) FROM AM_API")).isPositive();
        tool.run("migrate", "--yes", "--pause-before", "schema-tighten").expect(5);
        tool.run("status").expect(0);
        am.execute("ALTER TABLE APIM_MIGRATE_STATEMENT RENAME TO HIDDEN_STATEMENT");
        tool.run("migrate", "--yes").expect(8);
        am.execute("ALTER TABLE HIDDEN_STATEMENT RENAME TO APIM_MIGRATE_STATEMENT");
        tool.run("migrate", "--yes").expect(0);
        tool.run("migrate", "--yes").expect(0);
        tool.run("verify").expect(0);
    }

    @Test
    void interruptedKilledAndContinued(TestDatabases databases) {
        PackagedTool tool = Homes.of(databases.sample(dbms(), Homes.options(Layout.AM_AND_SHARED)));

        tool.disturbed("New tables and columns", ProcessHandle::destroy, "migrate", "--yes")
                .expect(130);
        tool.disturbed("Tenant configurations", ProcessHandle::destroyForcibly, "migrate", "--yes")
                .expect(KILLED);
        tool.run("migrate", "--yes").expect(0);
        tool.run("verify").expect(0);
    }

    @Test
    void interruptedAtTheQuestion(TestDatabases databases) {
        PackagedTool tool = Homes.of(databases.sample(dbms(), Homes.options(Layout.AM_AND_SHARED)));

        PackagedTool.Ended ended = tool.unanswered().disturbed("  Findings  ", ProcessHandle::destroy, "migrate");

        ended.expect(130);
        assertThat(ended.talk()).contains("interrupted before the answer");
        assertThat(ended.output()).contains("Verdict ", "a 4.0.0 server can start on them", "Postponed ", "Next ");
        assertThat(tool.run("status", "--output", "json")
                        .document()
                        .path("standing")
                        .path("state")
                        .asText())
                .isEqualTo("not_started");
    }

    @Test
    void anotherProcessHoldsTheLock(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), Homes.options(Layout.AM_AND_SHARED));
        PackagedTool tool = Homes.of(installation);

        PackagedTool.Ended refused = new TestTool(installation).writing((session, gate) -> {
            try (RunLock lock = RunLock.take(session.context().databases(), gate, "migrate", Clock.systemUTC())) {
                lock.check();
                return tool.run("migrate", "--yes");
            }
        });

        refused.expect(codeOfADatabaseInUse());
        if (codeOfADatabaseInUse() == 7) {
            assertThat(refused.talk())
                    .contains("process " + ProcessHandle.current().pid());
        }
        tool.run("migrate", "--yes").expect(0);
    }

    @Test
    void wrongDatabasesAndPasswords(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), Homes.options(Layout.AM_AND_SHARED));
        DatabaseUnderTest am = installation.databases().get(0);
        DatabaseUnderTest users = installation.databases().get(1);
        Layout layout = Layout.AM_AND_SHARED;

        DatabaseUnderTest refused = new DatabaseUnderTest(am.dbms(), am.name(), am.url(), am.username(), "wrong");
        PackagedTool.Ended environment =
                Homes.of(installation.work(), layout, List.of(refused, users)).run("migrate", "--yes");
        environment.expect(6);

        DatabaseUnderTest other = databases.empty(dbms());
        other.execute("CREATE TABLE SOMETHING (ID INTEGER)");
        Homes.of(installation.work(), layout, List.of(other, users))
                .run("migrate", "--yes")
                .expect(3);
        assertThat(other.number("SELECT COUNT(*) FROM SOMETHING")).isZero();

        PackagedTool right = Homes.of(installation);
        right.run("analyze", "--no-such-option").expect(2);
        right.run("migrate", "--yes").expect(0);
    }
}
