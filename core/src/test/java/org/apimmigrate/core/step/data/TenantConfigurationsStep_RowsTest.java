package org.apimmigrate.core.step.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.registry.conf.PackDefault;
import org.apimmigrate.core.registry.conf.TenantConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which row each tenant gets in AM_SYSTEM_CONFIGS. */
class TenantConfigurationsStep_RowsTest {

    private static final String CONF = "/_system/config/apimgt/applicationdata/tenant-conf.json";

    private final TenantConfigurationsStep step = new TenantConfigurationsStep();
    private MemoryInstallation installation;

    @BeforeEach
    void open() throws Exception {
        installation = MemoryInstallation.expanded();
        installation.tenant(1, "acme.com", "boss");
    }

    @AfterEach
    void close() throws Exception {
        installation.close();
    }

    @Test
    void theTenantsOwnIsCompletedAndWritten() {
        conf(1, "{\"CustomUrl\":\"\u00dcberblick\"}");

        installation.run(step);

        assertThat(row("acme.com").json().path("CustomUrl").asText()).isEqualTo("\u00dcberblick");
        assertThat(row("acme.com").scopeNames())
                .containsAll(PackDefault.load(null).scopeNames());
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void theAdminRoleIsThatOfTheTenant() {
        conf(1, "{}");

        installation.run(step);

        assertThat(row("acme.com").text()).contains("\"boss,Internal/creator\"");
    }

    @Test
    void aTenantWithoutOneGetsThePacksDefault() {
        installation.run(step);

        assertThat(row("acme.com").sameAs(PackDefault.load(null))).isTrue();
        assertThat(row("carbon.super").sameAs(PackDefault.load(null))).isTrue();
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void oneThatCannotBeReadStopsNoOther() {
        conf(1, "{\"broken\":");

        installation.run(step);

        assertThat(organizations()).containsExactly("carbon.super");
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void theDefaultThatAServerWroteGivesWayToTheTenantsOwn() {
        conf(1, "{\"CustomUrl\":\"x\"}");
        put("acme.com", PackDefault.load(null).json().toString());

        installation.run(step);

        assertThat(row("acme.com").json().path("CustomUrl").asText()).isEqualTo("x");
    }

    @Test
    void aRowThatWasEditedSinceIsOnlyCompleted() {
        conf(1, "{\"CustomUrl\":\"x\"}");
        put("acme.com", "{\"EditedInThePortal\":1}");

        installation.run(step);

        assertThat(row("acme.com").json().path("EditedInThePortal").asInt()).isEqualTo(1);
        assertThat(row("acme.com").json().has("CustomUrl")).isFalse();
        assertThat(row("acme.com").scopeNames()).hasSize(83);
    }

    @Test
    void theRegistryCopyIsNotWritten() {
        conf(1, "{}");

        installation.run(step);

        assertThat(installation.registry().content(1, CONF)).isEqualTo("{}");
    }

    @Test
    void onlySelectedTenantsAreWritten() {
        installation.select(-1234).run(step);

        assertThat(organizations()).containsExactly("carbon.super");
    }

    @Test
    void itIsPlannedOnAPure400Schema() throws Exception {
        try (MemoryInstallation pure = MemoryInstallation.of400()) {
            assertThat(pure.plan(step)).hasSize(1);
        }
    }

    private void conf(int tenant, String json) {
        installation.registry().resource(tenant, CONF, "tenant-config", json);
    }

    private void put(String organization, String json) {
        installation.am(
                "INSERT INTO AM_SYSTEM_CONFIGS (ORGANIZATION, CONFIG_TYPE, CONFIGURATION) VALUES (?, 'TENANT', ?)",
                organization,
                json.getBytes(UTF_8));
    }

    private TenantConfiguration row(String organization) {
        String hex = installation.text(
                Role.AM,
                "SELECT RAWTOHEX(CONFIGURATION) FROM AM_SYSTEM_CONFIGS WHERE CONFIG_TYPE = 'TENANT' AND ORGANIZATION = ?",
                organization);
        return TenantConfiguration.parse(java.util.HexFormat.of().parseHex(hex)).orElseThrow();
    }

    private List<String> organizations() {
        return installation.column(Role.AM, "SELECT ORGANIZATION FROM AM_SYSTEM_CONFIGS ORDER BY ORGANIZATION");
    }
}
