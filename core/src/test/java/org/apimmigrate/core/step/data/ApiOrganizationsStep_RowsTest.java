package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.step.Change;
import org.junit.jupiter.api.Test;

/** The registry tenant decides, the provider's name is the fallback, nothing is invented (defect D-13). */
class ApiOrganizationsStep_RowsTest {

    private final ApiOrganizationsStep step = new ApiOrganizationsStep();

    @Test
    void theTenantOfTheArtifactDecides() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
            installation.registry().artifact(-1234, "u1", "bob@acme.com", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("carbon.super");
            assertThat(installation.plan(step)).as("second time").isEmpty();
        }
    }

    @Test
    void aRevisionsArtifactDoesNotDecide() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "revision-u9-1", "bob@acme.com", "Orders", "1.0");
            installation.registry().revision(-1234, "u9", 1, "admin", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("acme.com");
        }
    }

    @Test
    void withoutArtifactTheProviderNamesTheTenant() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
            installation.api(2, null, "admin", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("acme.com");
            assertThat(organization(installation, 2)).isEqualTo("carbon.super");
        }
    }

    @Test
    void mailAddressesAreUserNamesWhereTheInstallationSaysSo() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.of400WithEmailUserNames()) {
            installation.expand();
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
            installation.api(2, "u2", "bob@mail.org@acme.com", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("carbon.super");
            assertThat(organization(installation, 2)).isEqualTo("acme.com");
        }
    }

    @Test
    void anUnknownTenantIsNotInvented() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.api(1, "u1", "ghost@removed.example", "Ghost", "1.0");
            installation.api(2, "u2", null, "Nobody", null);
            installation.api(3, "u3", "old@removed.example", "Old", "1.0");
            installation.registry().artifact(99, "u3", "old@removed.example", "Old", "1.0");

            assertThat(installation.run(step)).isZero();

            assertThat(organization(installation, 1)).isNull();
            assertThat(organization(installation, 2)).isNull();
            assertThat(organization(installation, 3)).isNull();
        }
    }

    @Test
    void aUuidInTwoTenantsIsDecidedByTheProvider() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
            installation.registry().artifact(-1234, "u1", "admin", "Copy", "1.0");
            installation.registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("acme.com");
        }
    }

    @Test
    void whatTheVendorCutOutOfTheNameIsMended() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@mail.org", "Orders", "1.0");
            installation.am("UPDATE AM_API SET ORGANIZATION = 'mail.org'");
            installation.registry().artifact(1, "u1", "bob@mail.org", "Orders", "1.0");

            installation.run(step);

            assertThat(organization(installation, 1)).isEqualTo("acme.com");
        }
    }

    @Test
    void defaultVersionsFollowTheirApi() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
            installation.registry().artifact(-1234, "u1", "bob@acme.com", "Orders", "1.0");
            defaultVersion(installation, 1, "Orders", "bob@acme.com");

            installation.run(step);

            assertThat(ofDefaultVersion(installation, 1)).isEqualTo("carbon.super");
            assertThat(installation.plan(step)).as("second time").isEmpty();
        }
    }

    @Test
    void defaultVersionsOfNoApiFollowTheirProvider() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            installation.tenant(1, "acme.com");
            defaultVersion(installation, 1, "Gone", "bob@acme.com");
            defaultVersion(installation, 2, "Gone", "bob@removed.example");

            installation.run(step);

            assertThat(ofDefaultVersion(installation, 1)).isEqualTo("acme.com");
            assertThat(ofDefaultVersion(installation, 2)).isNull();
        }
    }

    @Test
    void moreRowsThanAPageAreAllSeen() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            for (int i = 1; i <= 1_001; i++) {
                installation.api(i, "u" + i, "admin", "Api" + i, "1.0");
            }

            assertThat(installation.run(step)).isEqualTo(1_001);
        }
    }

    @Test
    void itIsPlannedOnAPure400Schema() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.of400()) {
            installation.api(1, "u1", "admin", "Orders", "1.0");
            defaultVersion(installation, 1, "Orders", "admin");

            assertThat(installation.plan(step))
                    .extracting(Change::table)
                    .containsExactly("AM_API", "AM_API_DEFAULT_VERSION");
        }
    }

    private static void defaultVersion(MemoryInstallation installation, int id, String name, String provider) {
        installation.am(
                "INSERT INTO AM_API_DEFAULT_VERSION (DEFAULT_VERSION_ID, API_NAME, API_PROVIDER, DEFAULT_API_VERSION)"
                        + " VALUES (?, ?, ?, '1.0')",
                id,
                name,
                provider);
    }

    private static String organization(MemoryInstallation installation, int id) {
        return installation.text(Role.AM, "SELECT ORGANIZATION FROM AM_API WHERE API_ID = ?", id);
    }

    private static String ofDefaultVersion(MemoryInstallation installation, int id) {
        return installation.text(
                Role.AM, "SELECT ORGANIZATION FROM AM_API_DEFAULT_VERSION WHERE DEFAULT_VERSION_ID = ?", id);
    }
}
