package org.apimmigrate.core.verify;

import java.time.Clock;
import java.util.List;
import org.apimmigrate.core.verify.rows.ApiIdentityInvariant;
import org.apimmigrate.core.verify.rows.ApiOrganizationInvariant;
import org.apimmigrate.core.verify.rows.ApiOrganizationOfArtifactInvariant;
import org.apimmigrate.core.verify.rows.ApiRxtInvariant;
import org.apimmigrate.core.verify.rows.ApiStatusInvariant;
import org.apimmigrate.core.verify.rows.ApplicationOrganizationInvariant;
import org.apimmigrate.core.verify.rows.ArtifactVersionComparableInvariant;
import org.apimmigrate.core.verify.rows.CategoryOrganizationInvariant;
import org.apimmigrate.core.verify.rows.DefaultVersionOrganizationInvariant;
import org.apimmigrate.core.verify.rows.GatewayEnvironmentInvariant;
import org.apimmigrate.core.verify.rows.GatewayVendorInvariant;
import org.apimmigrate.core.verify.rows.KeyManagerInvariant;
import org.apimmigrate.core.verify.rows.LogLevelInvariant;
import org.apimmigrate.core.verify.rows.OperationPolicyInvariant;
import org.apimmigrate.core.verify.rows.RegistryLogInvariant;
import org.apimmigrate.core.verify.rows.RevisionOwnersInvariant;
import org.apimmigrate.core.verify.rows.RevisionVersionComparableInvariant;
import org.apimmigrate.core.verify.rows.SystemConfigOrganizationInvariant;
import org.apimmigrate.core.verify.rows.TenantConfigurationInvariant;
import org.apimmigrate.core.verify.rows.VersionComparableInvariant;
import org.apimmigrate.core.verify.rows.VersionOrderInvariant;
import org.apimmigrate.core.verify.schema.ColumnWidthsInvariant;
import org.apimmigrate.core.verify.schema.ForeignKeysInvariant;
import org.apimmigrate.core.verify.schema.NewTablesInvariant;
import org.apimmigrate.core.verify.schema.RegistryIndicesInvariant;
import org.apimmigrate.core.verify.schema.RenamedColumnsInvariant;
import org.apimmigrate.core.verify.schema.UniqueKeysInvariant;

/** All invariants, I-1 first. I-28 compares with the counts of before; only a run that took them can know. */
public final class Invariants {

    private Invariants() {}

    /** With the system's clock. */
    public static List<Invariant> all() {
        return all(Clock.systemUTC());
    }

    /** @param clock decides which values found in the data lie in the future */
    public static List<Invariant> all(Clock clock) {
        return List.of(
                new ApiOrganizationInvariant(),
                new ApiOrganizationOfArtifactInvariant(),
                new ApplicationOrganizationInvariant(),
                new CategoryOrganizationInvariant(),
                new DefaultVersionOrganizationInvariant(),
                new GatewayEnvironmentInvariant(),
                new KeyManagerInvariant(),
                new GatewayVendorInvariant(),
                new LogLevelInvariant(),
                new ApiIdentityInvariant(),
                new ApiStatusInvariant(),
                new VersionComparableInvariant(clock),
                new ArtifactVersionComparableInvariant(),
                new RevisionVersionComparableInvariant(),
                new VersionOrderInvariant(),
                new TenantConfigurationInvariant(),
                new SystemConfigOrganizationInvariant(),
                new ApiRxtInvariant(),
                new RevisionOwnersInvariant(),
                new OperationPolicyInvariant(),
                new NewTablesInvariant(),
                new RegistryLogInvariant(),
                new RenamedColumnsInvariant(),
                new UniqueKeysInvariant(),
                new ForeignKeysInvariant(),
                new ColumnWidthsInvariant(),
                new RegistryIndicesInvariant());
    }
}
