package org.apimmigrate.core.fix;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;

/** Resources of the registry that belong to one API: what a correction may change, and nothing else. */
final class ApiResources {

    static final String ARTIFACT = "api";

    private static final String UPDATE_CONTENT =
            "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?";

    private ApiResources() {}

    /** Does the line name a resource of these names next to the artifact of an API? */
    static List<String> mistakes(Context context, Fix fix, Set<String> names) {
        RegistryPaths paths = RegistryPaths.of(context.installation());
        boolean beside = (fix.path().startsWith(paths.providers() + "/") || paths.ofRevision(fix.path()))
                && names.contains(fix.resource())
                && new ResourceReader(context.reader(Role.REGISTRY))
                        .find(fix.tenantId(), fix.collection(), ARTIFACT)
                        .isPresent();
        return beside
                ? List.of()
                : List.of("the list names " + fix.path() + " for it, which is not the " + String.join(" or ", names)
                        + " of an API of tenant " + fix.tenantId());
    }

    /** @throws OutdatedException when it is not there, or has no content */
    static ResourceReader.Resource stored(Context context, Fix fix) {
        return new ResourceReader(context.reader(Role.REGISTRY))
                .find(fix.tenantId(), fix.collection(), fix.resource())
                .filter(resource -> resource.contentId() != null)
                .orElseThrow(() -> new OutdatedException("the resource is not there any more, or has no content"));
    }

    static void update(Fix fix, ResourceReader.Resource stored, byte[] content, ChangeSink sink) {
        sink.accept(Change.data(
                Role.REGISTRY,
                "REG_CONTENT",
                fix.resource() + " of " + fix.api(),
                1,
                SqlStatement.of(UPDATE_CONTENT, content, stored.contentId(), fix.tenantId())));
    }
}
