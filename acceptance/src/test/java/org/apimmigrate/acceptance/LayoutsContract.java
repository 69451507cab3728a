package org.apimmigrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.SharedTables;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.FreshSchemas;
import org.apimmigrate.testkit.SchemaText;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the roles are spread over databases: migrate ends with 0, verify agrees, and the schemas are those of a fresh 4.1.0. */
@ExtendWith(TestServersExtension.class)
abstract class LayoutsContract {

    abstract TestDbms dbms();

    @ParameterizedTest
    @CsvSource({"ONE, AS_THE_SCRIPT", "AM_AND_SHARED, AS_THE_SCRIPT", "FOUR, AS_THE_SCRIPT", "FOUR, BY_ROLE"})
    void aLayoutIsMigratedAndVerified(Layout layout, SharedTables shared, TestDatabases databases) {
        TestInstallation installation =
                databases.sample(dbms(), Homes.options(layout).withSharedTables(shared));
        PackagedTool tool = Homes.of(installation);

        JsonNode migrated =
                tool.run("migrate", "--yes", "--output", "json").expect(0).document();
        assertThat(migrated.path("schemaDifferences")).isEmpty();
        assertThat(Set.copyOf(migrated.path("databases").findValuesAsText("url")))
                .hasSize(layout.databases());
        tool.run("verify").expect(0);
        // takes journal and lock away
        tool.run("finish", "--yes").expect(0);

        for (DatabaseUnderTest database : installation.databases()) {
            DatabaseUnderTest fresh = FreshSchemas.like(databases, installation, database, "4.1.0");
            assertThat(SchemaText.differences(database, fresh)).isEmpty();
        }
    }

    @Test
    void aUserStoreWithoutRegistryTablesIsOnlyRead(TestDatabases databases) {
        SampleOptions options = Homes.options(Layout.USERS_APART).withSharedTables(SharedTables.BY_ROLE);
        TestInstallation installation = databases.sample(dbms(), options);
        DatabaseUnderTest users = installation.database(Role.USER);
        // its primary key has a column more than in either version
        users.execute("DROP TABLE UM_HYBRID_REMEMBER_ME");
        users.execute("CREATE TABLE UM_HYBRID_REMEMBER_ME (UM_ID INTEGER NOT NULL, UM_USER_NAME VARCHAR(255) NOT NULL,"
                + " UM_COOKIE_VALUE VARCHAR(1024), UM_CREATED_TIME TIMESTAMP, UM_TENANT_ID INTEGER DEFAULT 0 NOT NULL,"
                + " PRIMARY KEY (UM_ID, UM_USER_NAME, UM_TENANT_ID))");
        DatabaseUnderTest before = databases.copy(users);
        List<DatabaseUnderTest> configured = new ArrayList<>(installation.databases());
        configured.set(configured.indexOf(users), databases.onlyReading(users));
        PackagedTool tool = Homes.of(installation.work(), options.layout(), configured);

        JsonNode analyzed = tool.run("analyze", "--output", "json").document();
        assertThat(analyzed.path("findings"))
                .anySatisfy(finding -> {
                    assertThat(finding.path("code").asText()).isEqualTo("SCHEMA_DRIFT");
                    assertThat(finding.path("message").asText()).contains("only reads this database");
                })
                .noneMatch(finding -> finding.path("blocks").asBoolean());
        JsonNode migrated =
                tool.run("migrate", "--yes", "--output", "json").expect(0).document();
        assertThat(migrated.path("schemaDifferences")).isEmpty();
        tool.run("verify").expect(0);
        assertThat(SchemaText.differences(users, before)).isEmpty();
        tool.run("rollback", "--yes").expect(0);
        assertThat(SchemaText.differences(users, before)).isEmpty();
    }
}
