package org.apimmigrate.core.check.registry;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ApiRxt;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Each tenant's {@code api.rxt}: missing, or not the one that 4.0.0 shipped (facts/steps.md#step-7). */
public final class ArtifactTypeCheck implements Check {

    @Override
    public String name() {
        return "artifactTypes";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.RXT_MISSING, FindingCode.RXT_CUSTOMISED);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        SqlReader reader = context.reader(Role.REGISTRY);
        String collection = RegistryPaths.of(context.installation()).types();
        for (Tenant tenant : context.tenants().all()) {
            if (!context.selection().includes(tenant) || !TenantResource.loaded(reader, tenant)) {
                continue;
            }
            Optional<TenantResource> resource = TenantResource.find(reader, tenant, collection, ApiRxt.RESOURCE);
            if (resource.isEmpty()) {
                findings.accept(finding(
                        FindingCode.RXT_MISSING,
                        tenant,
                        collection,
                        "The tenant has no api.rxt.",
                        "Nothing has to be done: a 4.1.0 server writes its own when it loads the tenant."));
                continue;
            }
            report(tenant, collection, resource.get().content(), findings);
        }
    }

    private void report(Tenant tenant, String collection, byte @Nullable [] content, Consumer<Finding> findings) {
        try {
            if (!StockApiRxt.equalTo(content)) {
                findings.accept(finding(
                        FindingCode.RXT_CUSTOMISED,
                        tenant,
                        collection,
                        "api.rxt is not the one that 4.0.0 shipped.",
                        "Nothing has to be done: the migration adds the field that 4.1.0 needs and keeps the rest. Try the"
                                + " publisher's extra fields on a copy first."));
            }
        } catch (UnreadableXmlException e) {
            findings.accept(
                    finding(
                            FindingCode.RXT_CUSTOMISED,
                            tenant,
                            collection,
                            "api.rxt cannot be read as XML (" + e.getMessage()
                                    + "), so the field that 4.1.0 needs cannot be added.",
                            "Correct it in the 4.0.0 management console (Extensions, Artifact types), or delete it: 4.1.0 writes its own."));
        }
    }

    private Finding finding(FindingCode code, Tenant tenant, String collection, String message, String remedy) {
        return new Finding(
                code,
                name(),
                false,
                Role.REGISTRY,
                tenant.domain(),
                Subject.of("resource", "path", collection + "/" + ApiRxt.RESOURCE),
                message,
                remedy);
    }
}
