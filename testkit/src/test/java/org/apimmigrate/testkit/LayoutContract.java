package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four roles may be one database or several; the result is the same. */
@ExtendWith(TestServersExtension.class)
abstract class LayoutContract {
    abstract TestDbms dbms();

    @ParameterizedTest
    @EnumSource(Layout.class)
    void eachLayoutBecomesAVerified410(Layout layout, TestDatabases databases) {
        TestInstallation installation =
                databases.sample(dbms(), SampleOptions.small().withApis(20).withLayout(layout));

        MigrateResult result = new TestTool(installation).migrate();

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        for (DatabaseUnderTest database : installation.databases()) {
            assertThat(SchemaText.differences(database, FreshSchemas.like(databases, installation, database, "4.1.0")))
                    .isEmpty();
        }
    }
}
