package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.step.Change;
import org.junit.jupiter.api.Test;

class CategoryOrganizationsStep_RowsTest {

    private final CategoryOrganizationsStep step = new CategoryOrganizationsStep();

    @Test
    void categoriesGetTheDomainOfTheirTenant() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);

            assertThat(installation.run(step)).isEqualTo(2);

            assertThat(organization(installation, "super")).isEqualTo("carbon.super");
            assertThat(organization(installation, "acme")).isEqualTo("acme.com");
            assertThat(installation.plan(step)).as("second time").isEmpty();
        }
    }

    @Test
    void rowsOfNoTenantStayAsTheyAre() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);

            installation.run(step);

            assertThat(organization(installation, "removed")).isNull();
            assertThat(organization(installation, "nobody")).isNull();
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

    @Test
    void afterTheColumnIsGoneThereIsNothingToDo() throws Exception {
        try (MemoryInstallation installation = MemoryInstallation.expanded()) {
            rows(installation);
            installation.am("ALTER TABLE AM_API_CATEGORIES DROP CONSTRAINT IF EXISTS CONSTRAINT_C");
            installation.am("DROP TABLE AM_API_CATEGORIES");
            installation.am(
                    "CREATE TABLE AM_API_CATEGORIES (UUID VARCHAR(50), NAME VARCHAR(255), ORGANIZATION VARCHAR(100))");

            assertThat(installation.plan(step)).isEmpty();
        }
    }

    private static void rows(MemoryInstallation installation) {
        installation.tenant(1, "acme.com");
        category(installation, "super", -1234);
        category(installation, "acme", 1);
        category(installation, "removed", 77);
        category(installation, "nobody", -1);
    }

    private static void category(MemoryInstallation installation, String uuid, int tenant) {
        installation.am("INSERT INTO AM_API_CATEGORIES (UUID, NAME, TENANT_ID) VALUES (?, 'finance', ?)", uuid, tenant);
    }

    private static String organization(MemoryInstallation installation, String uuid) {
        return installation.text(Role.AM, "SELECT ORGANIZATION FROM AM_API_CATEGORIES WHERE UUID = ?", uuid);
    }
}
