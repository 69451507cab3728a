package org.apimmigrate.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of facts/steps.md#step-5, and what is no tenant is not made one (defect D-13). */
class OrganizationRule_ProviderTest {

    private static final Tenants TENANTS = new Tenants(List.of(Tenant.SUPER, new Tenant(1, "abc.com", true)));

    @ParameterizedTest
    @CsvSource({
        "admin, carbon.super, carbon.super",
        "joe@abc.com, abc.com, carbon.super",
        "joe@mail.org@abc.com, abc.com, abc.com",
        "joe@mail.org@carbon.super, carbon.super, carbon.super",
        "STORE/joe@Abc.com, abc.com, carbon.super",
        "joe-AT-abc.com, abc.com, carbon.super",
    })
    void theNameNamesTheTenant(String provider, String emailNamesOff, String emailNamesOn) {
        assertThat(new OrganizationRule(TENANTS, false).tenantOf(provider))
                .map(Tenant::domain)
                .contains(emailNamesOff);
        assertThat(new OrganizationRule(TENANTS, true).tenantOf(provider))
                .map(Tenant::domain)
                .contains(emailNamesOn);
    }

    @Test
    void aDomainThatIsNoTenantIsNotTaken() {
        assertThat(new OrganizationRule(TENANTS, false).tenantOf("ghost@removed.example"))
                .isEmpty();
        assertThat(new OrganizationRule(TENANTS, false).tenantOf("joe@")).isEmpty();
    }

    @Test
    void noProviderIsNoTenant() {
        assertThat(new OrganizationRule(TENANTS, false).tenantOf(null)).isEmpty();
        assertThat(new OrganizationRule(TENANTS, false).tenantOf(" ")).isEmpty();
    }
}
