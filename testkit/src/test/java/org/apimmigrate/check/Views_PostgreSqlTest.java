package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.junit.jupiter.api.Test;

class Views_PostgreSqlTest extends ViewsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    boolean blocks() {
        return true;
    }

    /** A rename goes through with a view on the column, the change of the type that follows under the new name does not. */
    @Test
    void aViewOnAColumnThatIsRenamedAndMadeWiderBlocks(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.small().withApis(8));
        sample.database(Role.AM)
                .execute(
                        "ALTER TABLE AM_APPLICATION_ATTRIBUTES ALTER COLUMN VALUE TYPE VARCHAR(700)",
                        "CREATE VIEW REPORT_ATTRIBUTES AS SELECT APPLICATION_ID, VALUE FROM AM_APPLICATION_ATTRIBUTES");

        assertThat(AnalysisUnderTest.of(sample).run(Set.of("views")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.VIEW_ON_CHANGED_COLUMN);
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.message()).contains("AM_APPLICATION_ATTRIBUTES.VALUE");
                });
    }
}
