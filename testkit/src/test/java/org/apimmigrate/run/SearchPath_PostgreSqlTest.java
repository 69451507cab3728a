package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that looks into another schema sees no tables; the database is not empty. */
@ExtendWith(TestServersExtension.class)
class SearchPath_PostgreSqlTest {

    private TestInstallation sample;

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(TestDbms.POSTGRESQL, ResumeContract.sampleOptions());
    }

    @Test
    void aSchemaThatDoesNotExist() {
        assertThat(reason("currentSchema=not_there"))
                .contains("No schema of the search path", "not_there", "Schema public has one");
    }

    @Test
    void anotherSchemaThatComesFirst() {
        sample.database(Role.AM).execute("CREATE SCHEMA elsewhere");
        assertThat(reason("currentSchema=elsewhere,public"))
                .contains("looks into schema elsewhere", "has no AM_API", "Schema public has one");
    }

    @Test
    void namesInAnotherCase() {
        sample.database(Role.AM)
                .execute(
                        "CREATE SCHEMA quoted",
                        "CREATE TABLE quoted.\"AM_API\" (API_ID INTEGER)",
                        "CREATE TABLE quoted.\"AM_Application\" (ID INTEGER)");
        assertThat(reason("currentSchema=quoted")).contains("in another case", "\"AM_API\"");
    }

    private String reason(String parameter) {
        DatabaseUnderTest am = sample.database(Role.AM);
        Map<Role, DatabaseSettings> databases =
                new EnumMap<>(sample.installation().databases());
        DatabaseSettings old = databases.get(Role.AM);
        String url = old.url() + (old.url().contains("?") ? "&" : "?") + parameter;
        databases.put(
                Role.AM,
                new DatabaseSettings(
                        old.section(), old.type(), url, old.username(), old.password(), old.driver(), Map.of()));
        Installation other = new Installation(
                null,
                sample.work().resolve("deployment.toml"),
                sample.work(),
                databases,
                null,
                Installation.Facts.DEFAULTS);
        return MigrationUnderTest.of(other)
                .reading(session -> new AnalyzeOperation(session)
                        .run(check -> Set.of("schemaCheck").contains(check.name())))
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.SCHEMA_NOT_4_0_0)
                .map(Finding::message)
                .findFirst()
                .orElse("no finding for " + am.name());
    }
}
