package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.SharedTables;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four roles may be one database or several; the result is the same. */
@ExtendWith(TestServersExtension.class)
abstract class LayoutContract {
    abstract TestDbms dbms();

    @ParameterizedTest
    @CsvSource({"ONE, AS_THE_SCRIPT", "AM_AND_SHARED, AS_THE_SCRIPT", "FOUR, AS_THE_SCRIPT", "USERS_APART, BY_ROLE"})
    void eachLayoutBecomesAVerified410(Layout layout, SharedTables shared, TestDatabases databases) {
        SampleOptions options =
                SampleOptions.small().withApis(20).withLayout(layout).withSharedTables(shared);
        TestInstallation installation = databases.sample(dbms(), options);

        MigrateResult result = new TestTool(installation).migrate();

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        for (DatabaseUnderTest database : installation.databases()) {
            assertThat(SchemaText.differences(database, FreshSchemas.like(databases, installation, database, "4.1.0")))
                    .isEmpty();
        }
    }
}
