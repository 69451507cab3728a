package org.apimmigrate.core.registry.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step tenant-configurations: nothing of the tenant's is lost or changed (defects D-9 to D-12, D-30, D-31). */
class TenantConfigurationMerge_KeepsTheTenantsOwnTest {

    private final TenantConfiguration pack = PackDefault.load(null);
    private final TenantConfigurationMerge merge = new TenantConfigurationMerge(pack);

    @Test
    void allScopesOfThePackAreThereAfterwards() {
        TenantConfiguration merged =
                complete("{\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"own:scope\",\"Roles\":\"x\"}]}}");

        assertThat(merged.scopeNames()).contains("own:scope").containsAll(pack.scopeNames());
        assertThat(pack.scopeNames()).hasSize(83);
    }

    @Test
    void rolesOfScopesThatAreThereStay() {
        TenantConfiguration merged = complete(
                "{\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"apim:api_view\",\"Roles\":\"admin,developers\"}]}}");

        assertThat(roles(merged, "apim:api_view")).isEqualTo("admin,developers");
    }

    @Test
    void customisedDefaultRolesStayAndMissingOnesAreAdded() {
        TenantConfiguration merged = complete("{\"DefaultRoles\":{\"CreatorRole\":{\"RoleName\":\"Internal/maker\"}}}");

        assertThat(merged.json().at("/DefaultRoles/CreatorRole").toString())
                .isEqualTo("{\"RoleName\":\"Internal/maker\"}");
        assertThat(merged.json()
                        .at("/DefaultRoles/IntegrationDeveloperRole/RoleName")
                        .asText())
                .isEqualTo("Internal/integration_dev");
        assertThat(merged.json().at("/DefaultRoles/ObserverRole/RoleName").asText())
                .isEqualTo("Internal/observer");
    }

    @Test
    void keysNumbersAndOrderStay() {
        TenantConfiguration merged =
                complete("{\"Zeta\":1.10,\"Alpha\":12345678901234567890,\"Text\":\"\u00dcber \u2019\",\"N\":null}");

        assertThat(merged.text())
                .contains("\"Zeta\" : 1.10,")
                .contains("\"Alpha\" : 12345678901234567890,")
                .contains("\u00dcber \u2019")
                .contains("\"N\" : null");
        assertThat(merged.text().indexOf("Zeta")).isLessThan(merged.text().indexOf("Alpha"));
        assertThat(new String(merged.bytes(), UTF_8)).isEqualTo(merged.text());
    }

    @Test
    void recommendationIsAddedOnlyWhereMissing() {
        assertThat(complete("{}").json().path("EnableRecommendation").asBoolean(true))
                .isFalse();
        assertThat(complete("{\"EnableRecommendation\":true}")
                        .json()
                        .path("EnableRecommendation")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsCompleteKeepsItsBytes() {
        TenantConfiguration complete = complete("{\"Zeta\":1}");

        assertThat(merge.complete(complete, "admin")).isSameAs(complete);
        TenantConfiguration compact = TenantConfiguration.parse(
                        complete.json().toString().getBytes(UTF_8))
                .orElseThrow();
        assertThat(merge.complete(compact, "admin").text()).isEqualTo(compact.text());
    }

    @Test
    void entriesWithoutRolesAreNoFailure() {
        TenantConfiguration merged =
                complete("{\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"apim:admin\"},7,{\"x\":1}]}}");

        assertThat(merged.scopeNames()).containsAll(pack.scopeNames());
    }

    @Test
    void somethingElseInTheirPlaceIsLeftAlone() {
        TenantConfiguration merged = complete("{\"RESTAPIScopes\":\"none\",\"DefaultRoles\":[]}");

        assertThat(merged.json().path("RESTAPIScopes").asText()).isEqualTo("none");
        assertThat(merged.json().path("DefaultRoles").isArray()).isTrue();
    }

    private TenantConfiguration complete(String json) {
        return merge.complete(TenantConfiguration.parse(json.getBytes(UTF_8)).orElseThrow(), "admin");
    }

    static String roles(TenantConfiguration configuration, String scope) {
        for (var entry : configuration.json().path("RESTAPIScopes").path("Scope")) {
            if (entry.path("Name").asText().equals(scope)) {
                return entry.path("Roles").asText();
            }
        }
        return "(none)";
    }
}
