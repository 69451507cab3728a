package org.apimmigrate.core.check.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.OrganizationRule;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.Chunks;

/**
 * Registry artifacts of working copies against rows of {@code AM_API}, in both directions: by UUID, and where that fails by provider,
 * name and version (facts/validators.md#availability). The two may be in different databases, so neither side is joined to the other.
 */
public final class ArtifactAvailabilityCheck implements Check {

    @Override
    public String name() {
        return "apiAvailabilityValidation";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(
                FindingCode.ARTIFACT_WITHOUT_AM_API,
                FindingCode.AM_API_WITHOUT_ARTIFACT,
                FindingCode.ARTIFACT_UUID_MISMATCH,
                FindingCode.DUPLICATE_REG_UUID);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        Set<String> duplicates = duplicates(context, findings);
        artifacts(context, duplicates, findings);
        rows(context, findings);
    }

    private Set<String> duplicates(Context context, Consumer<Finding> findings) {
        Set<String> duplicates = new HashSet<>();
        context.reader(Role.REGISTRY)
                .each(
                        "SELECT R.REG_UUID, COUNT(*), MIN(R.REG_TENANT_ID) FROM REG_RESOURCE R WHERE R.REG_MEDIA_TYPE = ?"
                                + " GROUP BY R.REG_UUID HAVING COUNT(*) > 1 ORDER BY R.REG_UUID",
                        row -> {
                            String uuid = row.getString(1);
                            duplicates.add(uuid);
                            String domain = context.tenants()
                                    .byId(row.getInt(3))
                                    .map(Tenant::domain)
                                    .orElse(null);
                            findings.accept(new Finding(
                                    FindingCode.DUPLICATE_REG_UUID,
                                    name(),
                                    false,
                                    Role.REGISTRY,
                                    domain,
                                    Subject.of(
                                            "resource", "id", uuid, "table", "REG_RESOURCE", "key", "REG_UUID=" + uuid),
                                    row.getLong(2) + " artifacts carry the REG_UUID " + uuid
                                            + ": which one a server opens is chance.",
                                    "Delete the artifact that is not in AM_API, or give it a UUID of its own."));
                        },
                        ArtifactXml.MEDIA_TYPE);
        return duplicates;
    }

    /** From the registry to the table. */
    private void artifacts(Context context, Set<String> duplicates, Consumer<Finding> findings) {
        RegistryPaths paths = RegistryPaths.of(context.installation());
        for (Tenant tenant : context.tenants().all()) {
            if (!context.selection().includes(tenant)) {
                continue;
            }
            var found = Chunks.<Artifact>collector(
                    Chunks.SIZE, artifacts -> compare(context, tenant, artifacts, duplicates, findings));
            context.reader(Role.REGISTRY)
                    .each(
                            "SELECT P.REG_PATH_VALUE, R.REG_PATH_ID, R.REG_UUID FROM REG_RESOURCE R JOIN REG_PATH P"
                                    + " ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                                    + " WHERE R.REG_TENANT_ID = ? AND R.REG_MEDIA_TYPE = ? ORDER BY R.REG_PATH_ID",
                            row -> {
                                if (!paths.ofRevision(row.getString(1))) {
                                    found.add(new Artifact(row.getString(1), row.getLong(2), row.getString(3)));
                                }
                            },
                            tenant.id(),
                            ArtifactXml.MEDIA_TYPE);
            found.flush();
        }
    }

    private void compare(
            Context context,
            Tenant tenant,
            List<Artifact> artifacts,
            Set<String> duplicates,
            Consumer<Finding> findings) {
        Map<String, ApiIdentity> rows = new HashMap<>();
        Chunks.each(
                context.reader(Role.AM),
                "SELECT API_UUID, API_PROVIDER, API_NAME, API_VERSION FROM AM_API WHERE API_UUID IN %s",
                artifacts.stream().map(Artifact::uuid).toList(),
                row -> rows.put(
                        row.getString(1), ApiIdentity.of(row.getString(2), row.getString(3), row.getString(4))));
        for (Artifact artifact : artifacts) {
            ApiIdentity row = rows.get(artifact.uuid());
            if (row != null && !duplicates.contains(artifact.uuid())) {
                continue;
            }
            ApiIdentity identity = ArtifactIdentity.of(context, tenant, artifact.pathId(), artifact.collection());
            if (!identity.equals(row)) {
                report(context, tenant, artifact, identity, findings);
            }
        }
    }

    private void report(
            Context context, Tenant tenant, Artifact artifact, ApiIdentity identity, Consumer<Finding> findings) {
        Optional<Optional<String>> other = context.reader(Role.AM)
                .first(
                        "SELECT API_UUID FROM AM_API WHERE API_PROVIDER = ? AND API_NAME = ? AND API_VERSION = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        identity.provider(),
                        identity.name(),
                        identity.version());
        String path = artifact.collection() + "/api";
        if (other.isEmpty()) {
            findings.accept(new Finding(
                    FindingCode.ARTIFACT_WITHOUT_AM_API,
                    name(),
                    false,
                    Role.REGISTRY,
                    tenant.domain(),
                    identity.subject(artifact.uuid(), path),
                    "The registry has an artifact of this API, AM_API has no row: no server can open it.",
                    "Delete the artifact in the registry, or import the API again from a 4.0.0 export."));
        } else if (other.get().isPresent()) {
            findings.accept(new Finding(
                    FindingCode.ARTIFACT_UUID_MISMATCH,
                    name(),
                    false,
                    Role.REGISTRY,
                    tenant.domain(),
                    identity.subject(other.get().get(), path),
                    "The artifact's REG_UUID is " + artifact.uuid() + ", the API_UUID in AM_API is "
                            + other.get().get() + ": a server opens neither.",
                    "Set REG_RESOURCE.REG_UUID of this path to the API_UUID."));
        }
        // a row without API_UUID is AM_API_NULL_UUID
    }

    /** From the table to the registry. */
    private void rows(Context context, Consumer<Finding> findings) {
        var found = Chunks.<Row>collector(Chunks.SIZE, rows -> lookUp(context, rows, findings));
        context.reader(Role.AM)
                .each(
                        "SELECT API_UUID, API_PROVIDER, API_NAME, API_VERSION FROM AM_API WHERE API_UUID IS NOT NULL"
                                + " ORDER BY API_ID",
                        row -> found.add(new Row(
                                row.getString(1),
                                ApiIdentity.of(row.getString(2), row.getString(3), row.getString(4)))));
        found.flush();
    }

    private void lookUp(Context context, List<Row> rows, Consumer<Finding> findings) {
        RegistryPaths paths = RegistryPaths.of(context.installation());
        Set<String> present = new HashSet<>();
        Chunks.each(
                context.reader(Role.REGISTRY),
                "SELECT R.REG_UUID, P.REG_PATH_VALUE FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                        + " AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE R.REG_MEDIA_TYPE = ? AND R.REG_UUID IN %s",
                rows.stream().map(Row::uuid).toList(),
                row -> {
                    if (!paths.ofRevision(row.getString(2))) {
                        present.add(row.getString(1));
                    }
                },
                ArtifactXml.MEDIA_TYPE);
        OrganizationRule rule = new OrganizationRule(
                context.tenants(), context.installation().facts().emailUserNames());
        for (Row row : rows) {
            Optional<Tenant> tenant = rule.tenantOf(row.identity().provider());
            if (present.contains(row.uuid())
                    || tenant.isPresent() && !context.selection().includes(tenant.get())
                    || underOtherUuid(context, paths, row.identity())) {
                continue;
            }
            findings.accept(new Finding(
                    FindingCode.AM_API_WITHOUT_ARTIFACT,
                    name(),
                    false,
                    Role.AM,
                    tenant.map(Tenant::domain).orElse(null),
                    row.identity().subject(row.uuid(), null),
                    "AM_API has a row of this API, the registry has no artifact: no server can open it.",
                    "Bring the artifact back from a backup of 4.0.0, or delete the API's rows."));
        }
    }

    /** Reported from the artifact's side already. */
    private static boolean underOtherUuid(Context context, RegistryPaths paths, ApiIdentity identity) {
        return identity.complete()
                && context.reader(Role.REGISTRY)
                        .first(
                                "SELECT R.REG_UUID FROM REG_PATH P JOIN REG_RESOURCE R ON R.REG_PATH_ID = P.REG_PATH_ID"
                                        + " AND R.REG_TENANT_ID = P.REG_TENANT_ID WHERE P.REG_PATH_VALUE = ? AND R.REG_NAME = 'api'",
                                row -> 1,
                                identity.collection(paths))
                        .isPresent();
    }

    /** An {@code api} resource of a working copy. */
    private record Artifact(String collection, long pathId, String uuid) {}

    /** A row of {@code AM_API}. */
    private record Row(String uuid, ApiIdentity identity) {}
}
