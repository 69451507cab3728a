package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.step.Change;
import org.junit.jupiter.api.Test;

/** Defect D-19: what cannot be decided is left, and only that. */
class ApplicationOrganizationsStep_RowsTest {

    private final ApplicationOrganizationsStep step = new ApplicationOrganizationsStep();

    @Test
    void applicationsGetTheTenantOfTheirSubscriber() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);

            assertThat(installation.run(step)).isEqualTo(2);

            assertThat(organization(installation, "one")).isEqualTo("carbon.super");
            assertThat(organization(installation, "two")).isEqualTo("acme.com");
            assertThat(installation.plan(step)).as("second time").isEmpty();
        }
    }

    @Test
    void withoutSubscriberOrKnownTenantTheyStayAsTheyAre() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);

            installation.run(step);

            assertThat(organization(installation, "removed")).isNull();
            assertThat(organization(installation, "orphan")).isNull();
        }
    }

    @Test
    void aWrongOrganizationIsMended() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);
            installation.am("UPDATE AM_APPLICATION SET ORGANIZATION = 'carbon.super'");

            assertThat(installation.run(step)).isEqualTo(1);

            assertThat(organization(installation, "two")).isEqualTo("acme.com");
        }
    }

    @Test
    void itIsPlannedOnAPure400Schema() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.of400()) {
            rows(installation);

            assertThat(installation.plan(step))
                    .extracting(Change::estimatedRows)
                    .containsExactly(1L, 1L);
        }
    }

    private static void rows(MemoryInstallation installation) {
        installation.tenant(1, "acme.com");
        subscriber(installation, 1, -1234);
        subscriber(installation, 2, 1);
        subscriber(installation, 3, 99);
        application(installation, "one", 1);
        application(installation, "two", 2);
        application(installation, "removed", 3);
        application(installation, "orphan", null);
    }

    private static void subscriber(MemoryInstallation installation, int id, int tenant) {
        installation.am(
                "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (?, ?, ?, CURRENT_TIMESTAMP)",
                id,
                "user" + id,
                tenant);
    }

    private static void application(MemoryInstallation installation, String uuid, Integer subscriber) {
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID) VALUES (?, ?, ?)", uuid, uuid, subscriber);
    }

    private static String organization(MemoryInstallation installation, String uuid) {
        return installation.text(Role.AM, "SELECT ORGANIZATION FROM AM_APPLICATION WHERE UUID = ?", uuid);
    }
}
