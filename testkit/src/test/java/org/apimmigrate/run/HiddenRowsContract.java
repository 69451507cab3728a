package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that the session does not see stop every command that would say something about all rows. */
@ExtendWith(TestServersExtension.class)
abstract class HiddenRowsContract {

    abstract TestDbms dbms();

    /** Statements that hide some rows of the table from its owner. */
    List<String> hide(String table, String condition) {
        return List.of(
                "ALTER TABLE " + table + " RENAME TO " + table + "_ALL",
                "CREATE VIEW " + table + " AS SELECT * FROM " + table + "_ALL WHERE " + condition);
    }

    @Test
    void analyzeNamesTheTableAndMigrateIsBlocked(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        sample.database(Role.AM).execute(hide("AM_ALERT_TYPES", "1 = 0"));
        MigrationUnderTest migration = MigrationUnderTest.of(sample);

        AnalyzeResult analysis = migration.reading(session -> new AnalyzeOperation(session).run(check -> true));

        assertThat(analysis.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ROWS_HIDDEN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isTrue())
                .satisfies(finding -> assertThat(finding.message()).contains("AM_ALERT_TYPES"));
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.BLOCKED));
        assertThatThrownBy(migration::backup)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ENVIRONMENT))
                .hasMessageContaining("AM_ALERT_TYPES");
    }

    @Test
    void nothingIsSaidOrUndoneOverRowsThatAreHiddenAfterTheMigration(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        sample.database(Role.REGISTRY).execute(hide("REG_RESOURCE_TAG", "1 = 0"));

        for (Runnable command : List.<Runnable>of(
                migration::verify,
                migration::migrate,
                migration::finish,
                migration::rollbackPreview,
                migration::rollback)) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(
                            MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ENVIRONMENT))
                    .hasMessageContaining("REG_RESOURCE_TAG")
                    .hasMessageContaining("may not see all rows");
        }
    }
}
