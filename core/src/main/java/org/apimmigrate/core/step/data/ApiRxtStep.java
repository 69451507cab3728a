package org.apimmigrate.core.step.data;

import java.util.Optional;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ApiRxt;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.registry.ResourceReader.Resource;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Puts the field Version Comparable into each tenant's api.rxt, and into the form generated from it where there is one (facts/steps.md#step-7; defect D-14). What a customer changed stays. A tenant without the resource gets it from the server; one that cannot be read
 * stays as it is and is reported.
 */
public final class ApiRxtStep implements Step {

    @Override
    public StepId id() {
        return StepId.API_RXT;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    @Override
    public boolean limitedByTenants() {
        return true;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        RegistryAccess registry = RegistryAccess.of(context);
        for (Tenant tenant : context.tenants().all()) {
            if (context.selection().includes(tenant)) {
                patch(
                        registry.governance(),
                        Role.REGISTRY,
                        tenant,
                        registry.paths().types(),
                        ApiRxt.RESOURCE,
                        sink);
                patch(
                        registry.config(),
                        Role.CONFIG,
                        tenant,
                        registry.paths().generatedForms(),
                        ApiRxt.FORM_RESOURCE,
                        sink);
            }
        }
    }

    private static void patch(
            ResourceReader reader, Role role, Tenant tenant, String collection, String name, ChangeSink sink) {
        Optional<Resource> resource = reader.find(tenant.id(), collection, name);
        resource.flatMap(ApiRxtStep::patched).ifPresent(content -> {
            Long contentId = resource.orElseThrow().contentId();
            sink.accept(Change.data(
                    role,
                    "REG_CONTENT",
                    "%s/%s of %s".formatted(collection, name, tenant.domain()),
                    1,
                    SqlStatement.of(RegistryContent.UPDATE, content, contentId, tenant.id())));
        });
    }

    private static Optional<byte[]> patched(Resource resource) {
        try {
            ApiRxt rxt = ApiRxt.parse(resource.content());
            return rxt.comparableFields() > 0 ? Optional.empty() : rxt.withComparableField();
        } catch (UnreadableXmlException e) {
            return Optional.empty(); // invariant I-18 and the check of the rxt say so
        }
    }
}
