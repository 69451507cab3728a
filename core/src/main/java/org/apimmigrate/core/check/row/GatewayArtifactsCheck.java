package org.apimmigrate.core.check.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.Chunks;
import org.jspecify.annotations.Nullable;

/** What gateways fetch when they start: published for an API that is gone, or not a zip. The migration leaves these rows alone. */
public final class GatewayArtifactsCheck implements Check {

    /** Artifacts in memory at a time; one is some kilobytes, seldom megabytes. */
    private static final int AT_A_TIME = 10;

    /** Inflated bytes looked at in one artifact: more is no API, and no reason to continue. */
    private static final long MAX_INFLATED = 64L * 1024 * 1024;

    @Override
    public String name() {
        return "gatewayArtifacts";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.GW_ARTIFACT_API_MISSING, FindingCode.GW_ARTIFACT_UNREADABLE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT D.API_ID, D.API_NAME, D.API_VERSION, D.TENANT_DOMAIN FROM AM_GW_PUBLISHED_API_DETAILS D"
                                + " WHERE NOT EXISTS (SELECT 1 FROM AM_API A WHERE A.API_UUID = D.API_ID) ORDER BY D.API_ID",
                        row -> findings.accept(new Finding(
                                FindingCode.GW_ARTIFACT_API_MISSING,
                                name(),
                                false,
                                Role.AM,
                                known(context, row.getString(4)),
                                Subject.of(
                                        "api",
                                        "id",
                                        row.getString(1),
                                        "name",
                                        row.getString(2),
                                        "version",
                                        row.getString(3),
                                        "table",
                                        "AM_GW_PUBLISHED_API_DETAILS"),
                                "AM_GW_PUBLISHED_API_DETAILS names an API that is not in AM_API; a gateway may still load it.",
                                "Delete the API's rows in AM_GW_API_DEPLOYMENTS, AM_GW_API_ARTIFACTS and"
                                        + " AM_GW_PUBLISHED_API_DETAILS.")));
        var keys = Chunks.<String>collector(AT_A_TIME, revisions -> read(context, revisions, findings));
        context.reader(Role.AM)
                .each(
                        "SELECT REVISION_ID FROM AM_GW_API_ARTIFACTS ORDER BY API_ID, REVISION_ID",
                        row -> keys.add(row.getString(1)));
        keys.flush();
    }

    private void read(Context context, List<String> revisions, Consumer<Finding> findings) {
        Chunks.each(
                context.reader(Role.AM),
                "SELECT G.API_ID, G.REVISION_ID, D.API_NAME, D.API_VERSION, D.TENANT_DOMAIN, G.ARTIFACT"
                        + " FROM AM_GW_API_ARTIFACTS G LEFT JOIN AM_GW_PUBLISHED_API_DETAILS D ON D.API_ID = G.API_ID"
                        + " WHERE G.REVISION_ID IN %s",
                revisions,
                row -> {
                    String defect = defect(row.getBytes(6));
                    if (defect != null) {
                        findings.accept(new Finding(
                                FindingCode.GW_ARTIFACT_UNREADABLE,
                                name(),
                                false,
                                Role.AM,
                                known(context, row.getString(5)),
                                Subject.of(
                                        "api",
                                        "id",
                                        row.getString(1),
                                        "name",
                                        row.getString(3),
                                        "version",
                                        row.getString(4),
                                        "revision",
                                        row.getString(2),
                                        "table",
                                        "AM_GW_API_ARTIFACTS"),
                                "AM_GW_API_ARTIFACTS.ARTIFACT " + defect
                                        + ": a gateway that starts cannot load this revision.",
                                "Deploy the revision again in the 4.1.0 publisher; that writes a new artifact."));
                    }
                });
    }

    /** What is wrong with the bytes, or null when they are a zip with something in it. */
    static @Nullable String defect(byte @Nullable [] artifact) {
        if (artifact == null) {
            return "is NULL";
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(artifact))) {
            long left = MAX_INFLATED;
            int entries = 0;
            byte[] buffer = new byte[8192];
            while (zip.getNextEntry() != null) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return null;
                    }
                }
            }
            return entries == 0 ? "is not a zip" : null;
        } catch (IOException | IllegalArgumentException e) {
            return "is a damaged zip (" + e.getMessage() + ")";
        }
    }

    private static @Nullable String known(Context context, @Nullable String domain) {
        return domain == null
                ? null
                : context.tenants().byDomain(domain).map(Tenant::domain).orElse(null);
    }
}
