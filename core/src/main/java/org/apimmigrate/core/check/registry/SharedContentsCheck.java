package org.apimmigrate.core.check.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;

/**
 * A content that belongs to an artifact and to something else. The content is changed in place: artifacts of two APIs need a comparable
 * version of their own each, and a resource of another kind must not change at all. A revision that shares the content of its working copy
 * needs the same one, and is not reported.
 */
public final class SharedContentsCheck implements Check {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "sharedContents";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.CONTENT_SHARED);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        RegistryAccess registry = RegistryAccess.of(context);
        List<Artifact> same = new ArrayList<>();
        registry.artifacts().eachWithSharedContent(artifact -> {
            if (!same.isEmpty() && !haveOneContent(same.get(0), artifact)) {
                report(registry.paths(), same, findings);
                same.clear();
            }
            same.add(artifact);
        });
        report(registry.paths(), same, findings);
        registry.artifacts()
                .eachOtherWithContentOfAnArtifact(other -> findings.accept(new Finding(
                        FindingCode.CONTENT_SHARED,
                        name(),
                        true,
                        Role.REGISTRY,
                        context.tenants()
                                .byId(other.tenantId())
                                .map(Tenant::domain)
                                .orElse(null),
                        Subject.of("content", "id", String.valueOf(other.contentId()), "path", other.path()),
                        "The resource %s and the artifact %s/api have one content between them. The migration would change both."
                                .formatted(other.path(), other.artifact()),
                        "Save the API of that artifact in the 4.0.0 publisher: it then gets a content of its own. Or delete the resource in the"
                                + " 4.0.0 management console, if nobody uses it.")));
    }

    private static boolean haveOneContent(Artifact one, Artifact other) {
        return one.tenantId() == other.tenantId() && Objects.equals(one.contentId(), other.contentId());
    }

    private void report(RegistryPaths paths, List<Artifact> artifacts, Consumer<Finding> findings) {
        long apis = artifacts.stream()
                .map(artifact -> paths.apiOfRevision(artifact.path()).orElse(String.valueOf(artifact.uuid())))
                .distinct()
                .count();
        if (apis < 2) {
            return;
        }
        String shown = artifacts.stream().limit(SHOWN).map(Artifact::path).collect(Collectors.joining(", "));
        findings.accept(new Finding(
                FindingCode.CONTENT_SHARED,
                name(),
                true,
                Role.REGISTRY,
                null,
                Subject.of(
                        "content",
                        "id",
                        String.valueOf(artifacts.get(0).contentId()),
                        "path",
                        artifacts.get(0).path()),
                "Artifacts of %d APIs have one content between them: %s%s."
                        .formatted(
                                apis,
                                shown,
                                artifacts.size() > SHOWN ? " and " + (artifacts.size() - SHOWN) + " more" : ""),
                "Save all but one of these APIs in the 4.0.0 publisher: each then gets a content of its own. Delete a copy that no API"
                        + " uses in the 4.0.0 management console."));
    }
}
