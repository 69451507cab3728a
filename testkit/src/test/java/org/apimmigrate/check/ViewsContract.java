package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer's view on a column that goes is found before anything is changed; a view on anything else is not complained of. */
@ExtendWith(TestServersExtension.class)
abstract class ViewsContract {

    abstract TestDbms dbms();

    /** Does the DBMS refuse to drop the column? */
    abstract boolean blocks();

    @Test
    void aViewOnAColumnThatGoesIsFound(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        sample.database(Role.AM)
                .execute(
                        "CREATE VIEW REPORT_CATEGORIES AS SELECT C.NAME, C.TENANT_ID FROM AM_API_CATEGORIES C",
                        "CREATE VIEW REPORT_NAMES AS SELECT NAME FROM AM_API_CATEGORIES");

        List<Finding> findings =
                AnalysisUnderTest.of(sample).run(Set.of("views")).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.VIEW_ON_CHANGED_COLUMN);
            assertThat(finding.subject().attributes().get("name")).isEqualToIgnoringCase("REPORT_CATEGORIES");
            assertThat(finding.message()).contains("AM_API_CATEGORIES.TENANT_ID");
            assertThat(finding.blocks()).isEqualTo(blocks());
            assertThat(finding.severity()).isEqualTo(blocks() ? Severity.ERROR : Severity.WARNING);
        });
    }

    /** The other half of the truth: what the check lets through does not stop the migration. */
    @Test
    void viewsThatAreNotFoundToBlockDoNotStopTheMigration(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        sample.database(Role.AM)
                .execute(
                        "CREATE VIEW REPORT_APIS AS SELECT API_NAME, API_VERSION, API_PROVIDER FROM AM_API",
                        "CREATE VIEW REPORT_APPLICATIONS AS SELECT NAME FROM AM_APPLICATION",
                        "CREATE VIEW REPORT_NAMES AS SELECT NAME FROM AM_API_CATEGORIES");
        if (!blocks()) {
            sample.database(Role.AM)
                    .execute("CREATE VIEW REPORT_CATEGORIES AS SELECT NAME, TENANT_ID FROM AM_API_CATEGORIES");
        }

        assertThat(AnalysisUnderTest.of(sample).run(Set.of("views")).findings()).noneMatch(Finding::blocks);
        assertThat(new TestTool(sample).migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(sample.database(Role.AM).number("SELECT COUNT(*) FROM REPORT_APIS"))
                .isPositive();
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), SampleOptions.small().withApis(8));
    }
}
