package org.apimmigrate.core.check.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * A revision is a row of {@code AM_REVISION} and a collection {@code apis/<API_UUID>/<ID>} in the registry (facts/registry.md#paths): one without
 * the other. Paths of deleted revisions stay in {@code REG_PATH}; only a collection that holds an artifact counts (facts/rows.md#paths-without-resource).
 */
public final class RevisionsCheck implements Check {

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.REVISION_ARTIFACT_MISSING, FindingCode.REVISION_COLLECTION_WITHOUT_ROW);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        RegistryPaths paths = RegistryPaths.of(context.installation());
        var rows = Chunks.<Revision>collector(Chunks.SIZE, revisions -> artifacts(context, revisions, findings));
        context.reader(Role.AM)
                .each(
                        "SELECT R.API_UUID, R.ID, R.REVISION_UUID, A.API_ID, A.API_UUID, A.API_PROVIDER, A.API_NAME, A.API_VERSION"
                                + " FROM AM_REVISION R LEFT JOIN AM_API A ON A.API_UUID = R.API_UUID ORDER BY R.API_UUID, R.ID",
                        row -> rows.add(new Revision(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                paths.revisions() + "/" + row.getString(1) + "/" + row.getString(2),
                                new ApiRow(
                                        row.getLong(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8)))));
        rows.flush();
        var collections = Chunks.<Folder>collector(Chunks.SIZE, folders -> rows(context, folders, findings));
        for (Tenant tenant : context.tenants().all()) {
            if (context.selection().includes(tenant)) {
                context.reader(Role.REGISTRY)
                        .each(
                                "SELECT P.REG_PATH_VALUE, R.REG_UUID FROM REG_RESOURCE R JOIN REG_PATH P"
                                        + " ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                                        + " WHERE R.REG_TENANT_ID = ? AND R.REG_MEDIA_TYPE = ? ORDER BY R.REG_PATH_ID",
                                row -> {
                                    String path = row.getString(1);
                                    String uuid = row.getString(2);
                                    paths.apiOfRevision(path)
                                            .ifPresent(api -> collections.add(new Folder(
                                                    tenant,
                                                    path,
                                                    api,
                                                    path.substring(path.lastIndexOf('/') + 1),
                                                    uuid)));
                                },
                                tenant.id(),
                                ArtifactXml.MEDIA_TYPE);
            }
        }
        collections.flush();
    }

    /** Rows without a collection. */
    private void artifacts(Context context, List<Revision> revisions, Consumer<Finding> findings) {
        Set<String> present = new HashSet<>();
        Chunks.each(
                context.reader(Role.REGISTRY),
                "SELECT P.REG_PATH_VALUE FROM REG_PATH P JOIN REG_RESOURCE R ON R.REG_PATH_ID = P.REG_PATH_ID"
                        + " AND R.REG_TENANT_ID = P.REG_TENANT_ID WHERE R.REG_NAME = 'api' AND P.REG_PATH_VALUE IN %s",
                revisions.stream().map(Revision::path).toList(),
                row -> present.add(row.getString(1)));
        for (Revision revision : revisions) {
            String domain = revision.row().domain(context);
            if (present.contains(revision.path()) || !selected(context, domain)) {
                continue;
            }
            findings.accept(
                    new Finding(
                            FindingCode.REVISION_ARTIFACT_MISSING,
                            name(),
                            false,
                            Role.REGISTRY,
                            domain,
                            Subject.of(
                                    "revision",
                                    "id",
                                    revision.uuid(),
                                    "api",
                                    revision.api(),
                                    "name",
                                    revision.row().name(),
                                    "version",
                                    revision.row().version(),
                                    "provider",
                                    revision.row().provider(),
                                    "revision",
                                    revision.number(),
                                    "path",
                                    revision.path()),
                            "AM_REVISION has revision " + revision.number()
                                    + " of the API, the registry has no artifact of it:"
                                    + " restoring the revision fails.",
                            "Undeploy and delete the revision in the publisher, or bring its collection back from a backup of 4.0.0."));
        }
    }

    private static boolean selected(Context context, @Nullable String domain) {
        return domain == null
                || context.tenants()
                        .byDomain(domain)
                        .map(context.selection()::includes)
                        .orElse(true);
    }

    /** Collections without a row. */
    private void rows(Context context, List<Folder> folders, Consumer<Finding> findings) {
        Set<String> present = new HashSet<>();
        Map<String, ApiRow> apis = new HashMap<>();
        Chunks.each(
                context.reader(Role.AM),
                "SELECT R.API_UUID, R.ID FROM AM_REVISION R WHERE R.API_UUID IN %s",
                folders.stream().map(Folder::api).distinct().toList(),
                row -> present.add(row.getString(1) + "/" + row.getString(2)));
        List<Folder> unknown = folders.stream()
                .filter(folder -> !present.contains(folder.api() + "/" + folder.number()))
                .toList();
        Chunks.each(
                context.reader(Role.AM),
                "SELECT " + ApiRow.COLUMNS + " FROM AM_API A WHERE A.API_UUID IN %s",
                unknown.stream().map(Folder::api).distinct().toList(),
                row -> apis.put(row.getString(2), ApiRow.from(row)));
        for (Folder folder : unknown) {
            ApiRow api = apis.getOrDefault(folder.api(), new ApiRow(0, folder.api(), null, null, null));
            findings.accept(new Finding(
                    FindingCode.REVISION_COLLECTION_WITHOUT_ROW,
                    name(),
                    false,
                    Role.REGISTRY,
                    folder.tenant().domain(),
                    Subject.of(
                            "revision",
                            "id",
                            folder.uuid(),
                            "api",
                            folder.api(),
                            "name",
                            api.name(),
                            "version",
                            api.version(),
                            "provider",
                            api.provider(),
                            "revision",
                            folder.number(),
                            "path",
                            folder.path()),
                    "The registry holds a revision that AM_REVISION does not know: no server shows it.",
                    "Nothing has to be done; the collection stays as it is. It can be deleted in the registry."));
        }
    }

    /** A row, and where its artifact ought to be. */
    private record Revision(String api, String number, String uuid, String path, ApiRow row) {}

    /** A collection that holds a revision's artifact. */
    private record Folder(Tenant tenant, String path, String api, String number, String uuid) {}
}
