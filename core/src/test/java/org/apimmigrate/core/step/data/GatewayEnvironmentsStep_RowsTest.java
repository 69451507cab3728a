package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.step.Change;
import org.junit.jupiter.api.Test;

/** Defect D-1: the vendor's client reads the new, empty column; here the old one is read. */
class GatewayEnvironmentsStep_RowsTest {

    private final GatewayEnvironmentsStep step = new GatewayEnvironmentsStep();

    @Test
    void environmentsGetOrganizationAndProvider() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            environment(installation, "eu", "acme.com");

            installation.run(step);

            assertThat(value(installation, "ORGANIZATION", "eu")).isEqualTo("acme.com");
            assertThat(value(installation, "PROVIDER", "eu")).isEqualTo("wso2");
            assertThat(installation.plan(step)).as("second time").isEmpty();
        }
    }

    @Test
    void aDomainOfNoTenantIsTakenAsItIsWritten() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            environment(installation, "eu", "CARBON.SUPER");
            environment(installation, "us", "removed.example");

            installation.run(step);

            assertThat(value(installation, "ORGANIZATION", "eu")).isEqualTo("CARBON.SUPER");
            assertThat(value(installation, "ORGANIZATION", "us")).isEqualTo("removed.example");
        }
    }

    @Test
    void whatIsFilledStays() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            environment(installation, "eu", "acme.com");
            installation.am("UPDATE AM_GATEWAY_ENVIRONMENT SET ORGANIZATION = 'other', PROVIDER = 'wso2'");

            assertThat(installation.plan(step)).isEmpty();
        }
    }

    @Test
    void itIsPlannedOnAPure400Schema() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.of400()) {
            environment(installation, "eu", "acme.com");

            assertThat(installation.plan(step))
                    .as("the column itself is renamed by step 1")
                    .extracting(Change::purpose)
                    .containsExactly("Provider of gateway environments");
        }
    }

    private static void environment(MemoryInstallation installation, String name, String domain) {
        installation.am(
                "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, TENANT_DOMAIN) VALUES (?, ?, ?)", name, name, domain);
    }

    private static String value(MemoryInstallation installation, String column, String name) {
        return installation.text(Role.AM, "SELECT " + column + " FROM AM_GATEWAY_ENVIRONMENT WHERE NAME = ?", name);
    }
}
