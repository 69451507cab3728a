package org.apimmigrate.core.check;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.check.artifact.ArtifactPass;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.registry.ArtifactAvailabilityCheck;
import org.apimmigrate.core.check.registry.ArtifactTypeCheck;
import org.apimmigrate.core.check.registry.SharedContentsCheck;
import org.apimmigrate.core.check.registry.TenantConfigurationCheck;
import org.apimmigrate.core.check.row.ApiRowsCheck;
import org.apimmigrate.core.check.row.ApiTenantCheck;
import org.apimmigrate.core.check.row.ApplicationsCheck;
import org.apimmigrate.core.check.row.DefaultVersionsCheck;
import org.apimmigrate.core.check.row.DeletedTenantsCheck;
import org.apimmigrate.core.check.row.GatewayArtifactsCheck;
import org.apimmigrate.core.check.row.GatewayEnvironmentsCheck;
import org.apimmigrate.core.check.row.KeyManagersCheck;
import org.apimmigrate.core.check.row.NotForThisSourceCheck;
import org.apimmigrate.core.check.row.RevisionsCheck;
import org.apimmigrate.core.check.row.UnknownTenantCheck;
import org.apimmigrate.core.check.row.UrlMappingsCheck;
import org.apimmigrate.core.check.schema.ColumnWidthCheck;
import org.apimmigrate.core.check.schema.DbmsVersionCheck;
import org.apimmigrate.core.check.schema.DependentsCheck;
import org.apimmigrate.core.check.schema.NewForeignKeysCheck;
import org.apimmigrate.core.check.schema.NewNotNullCheck;
import org.apimmigrate.core.check.schema.NewUniqueKeysCheck;
import org.apimmigrate.core.check.schema.PrivilegesCheck;
import org.apimmigrate.core.check.schema.RestorableValuesCheck;
import org.apimmigrate.core.check.schema.RowVisibilityCheck;
import org.apimmigrate.core.check.schema.RowsWithoutOrganizationCheck;
import org.apimmigrate.core.check.schema.SchemaDriftCheck;
import org.apimmigrate.core.check.schema.SchemaStateCheck;
import org.apimmigrate.core.check.schema.ValueSizeCheck;
import org.apimmigrate.core.check.schema.ViewsCheck;
import org.apimmigrate.core.check.server.AdminRoleCheck;
import org.apimmigrate.core.check.server.KeyManagerReachableCheck;
import org.apimmigrate.core.check.server.KeyStoreCheck;
import org.apimmigrate.core.check.server.LeftoversCheck;
import org.apimmigrate.core.check.server.ServerRunningCheck;
import org.apimmigrate.core.check.server.StatementCacheCheck;

/** All checks, in the fixed order in which they run, so that the same input gives the same first message. */
public final class Checks {

    private Checks() {}

    public static List<Check> all() {
        return all(DefinitionObserver.NONE);
    }

    /**
     * The same, with somebody who hears the verdicts on definitions.
     */
    public static List<Check> all(DefinitionObserver observer) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(List.of(
                new ServerRunningCheck(),
                new DbmsVersionCheck(),
                new RowVisibilityCheck(),
                new SchemaStateCheck(),
                new SchemaDriftCheck(),
                new PrivilegesCheck(),
                new ViewsCheck(),
                new DependentsCheck(),
                new NewForeignKeysCheck(),
                new NewUniqueKeysCheck(),
                new NewNotNullCheck(),
                new RowsWithoutOrganizationCheck(),
                new ColumnWidthCheck(),
                new RestorableValuesCheck(),
                new ValueSizeCheck()));
        checks.add(new ArtifactAvailabilityCheck());
        checks.addAll(new ArtifactPass(observer).checks());
        checks.addAll(List.of(
                NotForThisSourceCheck.apiResourceLevelAuthScheme(),
                NotForThisSourceCheck.appThirdPartyKeyManager(),
                new TenantConfigurationCheck(),
                new ArtifactTypeCheck(),
                new SharedContentsCheck(),
                new ApiRowsCheck(),
                new ApiTenantCheck(),
                new UnknownTenantCheck(),
                new DeletedTenantsCheck(),
                new ApplicationsCheck(),
                new KeyManagersCheck(),
                new GatewayEnvironmentsCheck(),
                new DefaultVersionsCheck(),
                new UrlMappingsCheck(),
                new RevisionsCheck(),
                new GatewayArtifactsCheck()));
        checks.addAll(List.of(
                new KeyStoreCheck(),
                new KeyManagerReachableCheck(),
                new AdminRoleCheck(),
                new StatementCacheCheck(),
                new LeftoversCheck()));
        return List.copyOf(checks);
    }
}
