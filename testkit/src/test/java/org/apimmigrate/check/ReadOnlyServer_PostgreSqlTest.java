package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database whose sessions begin read-only is found before the window, and is no defect of the tool in it. */
@ExtendWith(TestServersExtension.class)
class ReadOnlyServer_PostgreSqlTest {

    @Test
    void isFoundAndTheStatementThatHelpsHelps(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(TestDbms.POSTGRESQL, SampleOptions.small().withLayout(Layout.ONE));
        DatabaseUnderTest database = sample.database(Role.AM);
        database.execute("ALTER ROLE " + database.username() + " IN DATABASE " + database.name()
                + " SET default_transaction_read_only = on");

        String remedy = AnalysisUnderTest.of(sample).run(Set.of("privileges")).findings().stream()
                .filter(finding -> finding.code() == FindingCode.PRIVILEGE_MISSING && finding.blocks())
                .findFirst()
                .orElseThrow()
                .remedy();
        assertThat(remedy).contains("default_transaction_read_only = off");
        new TestTool(sample).writing((session, gate) -> {
            Databases opened = session.context().databases();
            SqlFailure refused = catchThrowableOfType(
                    SqlFailure.class,
                    () -> gate.<Long>inTransaction(
                            Role.AM, writer -> writer.update("UPDATE AM_API SET API_NAME = API_NAME")));
            assertThat(opened.trouble(refused)).contains(Trouble.READ_ONLY);
            assertThat(SqlFailures.told(opened, refused)).isInstanceOfSatisfying(MigrateException.class, e -> {
                assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT);
                assertThat(e.problem().next()).contains("default_transaction_read_only");
            });
            return null;
        });

        String statement = remedy.substring(remedy.indexOf("ALTER ROLE"), remedy.lastIndexOf(';'));
        // a session that is read-only may lift that for itself
        database.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE", statement);
        assertThat(AnalysisUnderTest.of(sample).run(Set.of("privileges")).findings())
                .isEmpty();
    }
}
