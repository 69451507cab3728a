package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.schema.DbmsVersionCheck;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.sql.SqlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found about an installation before its rows are looked at. */
class Prerequisites_FindingsTest {

    @TempDir
    Path folder;

    @Test
    void whatTheCustomerAddedToTheSchemaIsReportedAndStays() {
        H2Home home = H2Home.sample(folder);
        home.am("ALTER TABLE AM_API ADD COLUMN OUR_OWN VARCHAR(10)");

        assertThat(codes(analyze())).contains("SCHEMA_DRIFT");
        assertThat(ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString())
                        .exitCode())
                .isZero();
        home.am("SELECT OUR_OWN FROM AM_API");
    }

    @Test
    void aChangedAdminRoleIsPointedOut() {
        H2Home home = H2Home.sample(folder);
        home.replaceInConfiguration("[super_admin]", "[super_admin]\nadmin_role = \"boss\"");

        assertThat(codes(analyze())).contains("ADMIN_ROLE_CHANGED");
    }

    @Test
    void aKeyManagerThatDoesNotAnswerIsAWarningAndNoMore() {
        H2Home home = H2Home.sample(folder);
        home.replaceInConfiguration(
                "[super_admin]",
                "[apim.key_manager]\ntype = \"WSO2-IS\"\nservice_url = \"https://127.0.0.1:1/services/\"\n\n[super_admin]");

        JsonNode document = analyze();

        assertThat(codes(document)).contains("KEY_MANAGER_UNREACHABLE");
        assertThat(document.path("exitCode").asInt()).isZero();
    }

    @Test
    void missingRightsAreToldAllAtOnceAndBlock() {
        H2Home home = H2Home.sample(folder);
        home.am("CREATE USER READER PASSWORD 'reader'");
        home.am("GRANT SELECT ON SCHEMA PUBLIC TO READER");
        String am = home.databases().get(0).url();
        home.replaceInConfiguration(
                am + "\"\nusername = \"wso2carbon\"\npassword = \"wso2carbon\"",
                am + "\"\nusername = \"READER\"\npassword = \"reader\"");

        JsonNode document = analyze();

        assertThat(codes(document)).containsOnlyOnce("PRIVILEGE_MISSING");
        assertThat(document.path("findings").findValuesAsText("remedy"))
                .anyMatch(remedy -> remedy.contains("administrator of the database"));
        assertThat(document.path("exitCode").asInt()).isEqualTo(3);
    }

    @Test
    void versionsOfTheDbmsAreHeldAgainstTheTestedList() {
        assertThat(versionFindings(Dbms.POSTGRESQL, "PostgreSQL", "8.4"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DBMS_UNSUPPORTED);
        assertThat(versionFindings(Dbms.POSTGRESQL, "PostgreSQL", "99.1"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DBMS_UNTESTED_VERSION);
    }

    private static List<Finding> versionFindings(Dbms dbms, String product, String version) {
        Database database = new NamedDatabase(Dialects.of(dbms), product, version);
        Map<Role, Database> roles = new EnumMap<>(Role.class);
        EnumSet.allOf(Role.class).forEach(role -> roles.put(role, database));
        Installation installation = new Installation(
                null, Path.of("deployment.toml"), Path.of("work"), Map.of(), null, Installation.Facts.DEFAULTS);
        Context context = SessionFactory.view(
                installation,
                new Databases(roles),
                new Tenants(List.of(Tenant.SUPER)),
                TenantSelection.ALL,
                new Chosen(java.time.Instant.EPOCH),
                new CatalogFiles());
        List<Finding> findings = new ArrayList<>();
        new DbmsVersionCheck().run(context, findings::add);
        return findings;
    }

    /** A database of which only product and version are known. */
    private record NamedDatabase(Dialect dialect, String product, String version) implements Database {

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }

        @Override
        public String displayUrl() {
            return "jdbc:test";
        }

        @Override
        public SqlReader reader() {
            throw new AssertionError("nothing is read");
        }

        @Override
        public Catalog readSchema() {
            throw new AssertionError("nothing is read");
        }

        @Override
        public void close() {}
    }

    private JsonNode analyze() {
        return ToolRun.of(folder, "analyze", "--home", folder.toString(), "--output", "json")
                .document();
    }

    private static List<String> codes(JsonNode document) {
        return document.path("findings").findValuesAsText("code");
    }
}
