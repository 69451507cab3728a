package org.apimmigrate.core.registry.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apimmigrate.core.registry.conf.TenantConfigurationMerge_KeepsTheTenantsOwnTest.roles;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step tenant-configurations: the tenant's admin may use what is new, under the name the role has there (defect D-11). */
class TenantConfigurationMerge_AdminRoleTest {

    private final TenantConfigurationMerge merge = new TenantConfigurationMerge(PackDefault.load(null));

    @Test
    void newScopesNameTheTenantsAdminRole() {
        assertThat(roles(complete("{}", "boss"), "apim:comment_manage"))
                .isEqualTo("boss,Internal/creator,Internal/publisher");
    }

    @Test
    void aMappingOfTheTenantIsLeftToTheServer() {
        TenantConfiguration merged = complete("{\"RoleMappings\":{\"admin\":\"boss\"}}", "boss");

        assertThat(roles(merged, "apim:api_manage")).isEqualTo("admin");
        assertThat(merged.json().path("RoleMappings").toString()).isEqualTo("{\"admin\":\"boss\"}");
    }

    @Test
    void theAdminRoleMaySubscribe() {
        assertThat(subscribe("Internal/subscriber", "{}", "boss")).isEqualTo("Internal/subscriber,boss");
        assertThat(subscribe("", "{}", "boss")).isEqualTo("boss");
    }

    @Test
    void aRoleThatOnlyContainsTheNameDoesNotCount() {
        assertThat(subscribe("myadmin, Internal/subscriber", "{}", "admin"))
                .isEqualTo("myadmin, Internal/subscriber,admin");
    }

    @Test
    void whereTheAdminRoleIsThereOrMappedToNothingChanges() {
        assertThat(subscribe(" admin , x", "{}", "admin")).isEqualTo(" admin , x");
        assertThat(subscribe("admin,x", "{\"admin\":\"boss\"}", "boss")).isEqualTo("admin,x");
        assertThat(subscribe("admin,x", "{\"admin\":\"boss\"}", "admin")).isEqualTo("admin,x");
    }

    private String subscribe(String roles, String mappings, String adminRole) {
        return roles(
                complete(
                        "{\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"apim:subscribe\",\"Roles\":\"%s\"}]},\"RoleMappings\":%s}"
                                .formatted(roles, mappings),
                        adminRole),
                "apim:subscribe");
    }

    private TenantConfiguration complete(String json, String adminRole) {
        return merge.complete(TenantConfiguration.parse(json.getBytes(UTF_8)).orElseThrow(), adminRole);
    }
}
