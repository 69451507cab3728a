package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.schema.HiddenRows;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.junit.jupiter.api.Test;

class HiddenRows_PostgreSqlTest extends HiddenRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    List<String> hide(String table, String condition) {
        return List.of(
                "CREATE POLICY ours ON " + table + " USING (" + condition + ")",
                "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
    }

    @Test
    void aViewUnderTheNameOfATableIsFoundToo(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        sample.database(Role.AM).execute(super.hide("AM_ALERT_TYPES", "1 = 0"));

        List<HiddenRows> hidden = MigrationUnderTest.of(sample).reading(session -> HiddenRows.of(session.context()));

        assertThat(hidden)
                .singleElement()
                .satisfies(one -> assertThat(one.object().by()).contains("view"));
    }

    /** An owner is not subject to a policy that is not forced. */
    @Test
    void aPolicyThatDoesNotHoldForTheOwnerHidesNothing(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        sample.database(Role.AM).execute(hide("AM_ALERT_TYPES", "1 = 0").subList(0, 2));

        assertThat(MigrationUnderTest.of(sample).migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    /** The tenants are read at the opening, before any check is asked. */
    @Test
    void tenantsThatAreHiddenAreFoundAsHiddenRows(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        sample.database(Role.USER).execute(hide("UM_TENANT", "1 = 0"));
        MigrationUnderTest migration = MigrationUnderTest.of(sample);

        AnalyzeResult analysis = migration.reading(session -> new AnalyzeOperation(session).run(check -> true));

        assertThat(analysis.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ROWS_HIDDEN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("UM_TENANT"));
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BLOCKED));
        for (Runnable command : List.<Runnable>of(migration::verify, migration::backup)) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(
                            MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ENVIRONMENT))
                    .hasMessageContaining("UM_TENANT")
                    .hasMessageContaining("may not see all rows");
        }
    }

    @Test
    void theServerRefusesToReadPartOfATable(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        sample.database(Role.AM).execute(hide("AM_ALERT_TYPES", "1 = 0"));

        assertThatThrownBy(() -> MigrationUnderTest.of(sample)
                        .reading(session ->
                                session.context().reader(Role.AM).number("SELECT COUNT(*) FROM AM_ALERT_TYPES")))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("row-level security");
    }
}
