package org.apimmigrate.core.step;

import java.time.Clock;
import java.util.List;
import org.apimmigrate.core.step.data.ApiOrganizationsStep;
import org.apimmigrate.core.step.data.ApiRxtStep;
import org.apimmigrate.core.step.data.ApplicationOrganizationsStep;
import org.apimmigrate.core.step.data.CategoryOrganizationsStep;
import org.apimmigrate.core.step.data.GatewayEnvironmentsStep;
import org.apimmigrate.core.step.data.RegistryLogStep;
import org.apimmigrate.core.step.data.TenantConfigurationsStep;
import org.apimmigrate.core.step.data.VersionComparableStep;
import org.apimmigrate.core.step.schema.RegistryIndicesStep;
import org.apimmigrate.core.step.schema.SchemaExpandStep;
import org.apimmigrate.core.step.schema.SchemaTightenStep;

/** The steps of the hop in canonical order (facts/steps.md). */
public final class Steps {

    private Steps() {}

    /** With the system's clock. */
    public static List<Step> canonical() {
        return canonical(Clock.systemUTC());
    }

    /** @param clock decides which values found in the data lie in the future */
    public static List<Step> canonical(Clock clock) {
        return List.of(
                new RegistryIndicesStep(),
                new SchemaExpandStep(),
                new CategoryOrganizationsStep(),
                new ApplicationOrganizationsStep(),
                new GatewayEnvironmentsStep(),
                new ApiOrganizationsStep(),
                new TenantConfigurationsStep(),
                new ApiRxtStep(),
                new VersionComparableStep(clock),
                new SchemaTightenStep(),
                new RegistryLogStep());
    }
}
