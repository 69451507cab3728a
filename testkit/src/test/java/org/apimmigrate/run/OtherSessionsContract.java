package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateOptions.Orphans;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No migration begins or continues next to the connections of a server, unless the operator takes it upon oneself. */
@ExtendWith(TestServersExtension.class)
abstract class OtherSessionsContract {

    /** MariaDB numbers sessions; those that came just before the tool are not distinguished from its own. */
    private static final int LATER_SESSIONS = 70;

    private final List<Connection> pool = new ArrayList<>();

    abstract TestDbms dbms();

    @AfterEach
    void closePool() throws SQLException {
        for (Connection connection : pool) {
            connection.close();
        }
    }

    private void connectAServer(TestInstallation sample) throws SQLException {
        for (int i = 0; i < 3; i++) {
            pool.add(sample.database(Role.AM).connect());
        }
        for (int i = 0; i < LATER_SESSIONS; i++) {
            sample.database(Role.AM).connect().close();
        }
    }

    private static MigrateOptions options(StepId pauseBefore, boolean allowSessions) {
        return new MigrateOptions(true, Orphans.STOP, pauseBefore, null, allowSessions);
    }

    @Test
    void aMigrationBeginsOnlyWhenAllowed(TestDatabases databases) throws SQLException {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        TestTool tool = new TestTool(sample);
        connectAServer(sample);

        assertThat(tool.analyze().findings())
                .filteredOn(finding -> finding.code() == FindingCode.SERVER_CONNECTED)
                .anyMatch(Finding::blocks);
        assertThatThrownBy(tool::migrate)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BLOCKED))
                .hasMessageContaining("--allow-sessions");
        assertThat(tool.migrate(options(null, true)).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aMigrationContinuesOnlyWhenAllowed(TestDatabases databases) throws SQLException {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        TestTool tool = new TestTool(sample);
        tool.migrate(options(StepId.SCHEMA_TIGHTEN, false));
        connectAServer(sample);

        assertThatThrownBy(tool::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BLOCKED));
        closePool();
        assertThat(tool.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }
}
