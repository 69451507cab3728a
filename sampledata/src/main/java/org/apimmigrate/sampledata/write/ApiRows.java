package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.sampledata.definition.Definitions;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Operation;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleRevision;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.rows.TableRows;
import org.apimmigrate.sampledata.rows.TableRows.Binary;
import org.jspecify.annotations.Nullable;

/** What the API Manager database holds of an API (facts/rows.md#api-manager-rows). */
public final class ApiRows {
    private static final String CURRENT = "Current API";

    private final SampleRandom random;
    private final SampleClock clock;
    private final TableRows apis;
    private final TableRows revisions;
    private final TableRows revisionMetadata;
    private final TableRows deployments;
    private final TableRows published;
    private final TableRows gatewayArtifacts;
    private final TableRows gatewayDeployments;
    private final TableRows urlMappings;
    private final TableRows scopeMappings;
    private final TableRows productMappings;
    private final TableRows defaultVersions;
    private final TableRows events;
    private final TableRows comments;
    private int urlMappingId;
    private int defaultVersionId;
    private int productMappingId;
    private int eventId;

    public ApiRows(Rows rows, SampleRandom random, SampleClock clock) {
        this.random = random;
        this.clock = clock;
        apis = rows.table(
                "AM_API",
                "API_ID",
                "API_UUID",
                "API_PROVIDER",
                "API_NAME",
                "API_VERSION",
                "CONTEXT",
                "CONTEXT_TEMPLATE",
                "API_TIER",
                "API_TYPE",
                "CREATED_BY",
                "CREATED_TIME",
                "STATUS",
                "REVISIONS_CREATED");
        revisions = rows.table("AM_REVISION", "ID", "API_UUID", "REVISION_UUID", "DESCRIPTION", "CREATED_TIME");
        revisionMetadata = rows.table("AM_API_REVISION_METADATA", "API_UUID", "REVISION_UUID", "API_TIER");
        deployments = rows.table(
                "AM_DEPLOYMENT_REVISION_MAPPING",
                "NAME",
                "VHOST",
                "REVISION_UUID",
                "DISPLAY_ON_DEVPORTAL",
                "DEPLOYED_TIME");
        published = rows.table(
                "AM_GW_PUBLISHED_API_DETAILS", "API_ID", "TENANT_DOMAIN", "API_NAME", "API_VERSION", "API_TYPE");
        gatewayArtifacts = rows.table("AM_GW_API_ARTIFACTS", "API_ID", "REVISION_ID", "ARTIFACT", "TIME_STAMP");
        gatewayDeployments = rows.table("AM_GW_API_DEPLOYMENTS", "API_ID", "REVISION_ID", "LABEL", "VHOST");
        urlMappings = rows.table(
                "AM_API_URL_MAPPING",
                "URL_MAPPING_ID",
                "API_ID",
                "HTTP_METHOD",
                "AUTH_SCHEME",
                "URL_PATTERN",
                "THROTTLING_TIER",
                "MEDIATION_SCRIPT",
                "REVISION_UUID");
        scopeMappings = rows.table("AM_API_RESOURCE_SCOPE_MAPPING", "SCOPE_NAME", "URL_MAPPING_ID", "TENANT_ID");
        productMappings = rows.table(
                "AM_API_PRODUCT_MAPPING", "API_PRODUCT_MAPPING_ID", "API_ID", "URL_MAPPING_ID", "REVISION_UUID");
        defaultVersions = rows.table(
                "AM_API_DEFAULT_VERSION",
                "DEFAULT_VERSION_ID",
                "API_NAME",
                "API_PROVIDER",
                "DEFAULT_API_VERSION",
                "PUBLISHED_DEFAULT_API_VERSION");
        events = rows.table(
                "AM_API_LC_EVENT",
                "EVENT_ID",
                "API_ID",
                "PREVIOUS_STATE",
                "NEW_STATE",
                "USER_ID",
                "TENANT_ID",
                "EVENT_DATE");
        comments = rows.table(
                "AM_API_COMMENTS",
                "COMMENT_ID",
                "COMMENT_TEXT",
                "CREATED_BY",
                "CREATED_TIME",
                "API_ID",
                "PARENT_COMMENT_ID",
                "ENTRY_POINT");
    }

    /** Writes all rows of an API. */
    public void write(SampleApi api) {
        row(api);
        for (Operation operation : Definitions.operations(api)) {
            mapping(api, operation, null);
            api.revisions().forEach(revision -> mapping(api, operation, revision.uuid()));
        }
        revisionsOf(api);
    }

    /**
     * Writes all rows of a product. Its resources are rows of the member APIs, with the product's id as text where a revision would
     * are (facts/rows.md#product-working-copies, facts/rows.md#product-revisions).
     */
    public void writeProduct(SampleApi product, List<SampleApi> members) {
        row(product);
        for (SampleApi member : members) {
            for (Operation operation : Definitions.operations(member)) {
                productMapping(product, mapping(member, operation, String.valueOf(product.id())), CURRENT);
                for (SampleRevision revision : product.revisions()) {
                    productMapping(product, mapping(member, operation, revision.uuid()), revision.uuid());
                }
            }
        }
        revisionsOf(product);
    }

    /** Makes a version the default of its API. */
    public void defaultVersion(SampleApi api) {
        String publishedVersion = api.status().equals("PUBLISHED") ? api.version() : null;
        defaultVersions.add(++defaultVersionId, api.name(), api.provider(), api.version(), publishedVersion);
    }

    private void row(SampleApi api) {
        boolean product = api.kind() == ApiKind.PRODUCT;
        String template =
                product ? null : api.context().substring(0, api.context().lastIndexOf('/'));
        int highest =
                api.revisions().stream().mapToInt(SampleRevision::number).max().orElse(0);
        apis.add(
                api.id(),
                api.uuid(),
                api.provider(),
                api.name(),
                api.version(),
                api.context(),
                template,
                api.number() % 7 == 0 && !product ? "10KPerMin" : null,
                api.kind().type(),
                shortened(api.provider(), 100),
                clock.tick(),
                api.status(),
                highest);
        String user = shortened(api.provider(), 50);
        events.add(++eventId, api.id(), null, "CREATED", user, api.tenant().id(), clock.tick());
        if (!api.status().equals("CREATED")) {
            events.add(
                    ++eventId,
                    api.id(),
                    "CREATED",
                    "PUBLISHED",
                    user,
                    api.tenant().id(),
                    clock.tick());
        }
        if (api.number() % 6 == 0) {
            String first = random.uuid();
            comments.add(first, "Works well", api.provider(), clock.tick(), api.id(), null, "DEVPORTAL");
            comments.add(random.uuid(), "Thanks", api.provider(), clock.tick(), api.id(), first, "PUBLISHER");
        }
    }

    private void revisionsOf(SampleApi api) {
        if (api.revisions().isEmpty()) {
            return;
        }
        String type = api.kind() == ApiKind.PRODUCT ? "APIProduct" : "http";
        published.add(api.uuid(), api.tenant().domain(), api.name(), api.version(), type);
        for (SampleRevision revision : api.revisions()) {
            revisions.add(
                    revision.number(), api.uuid(), revision.uuid(), "Revision " + revision.number(), clock.tick());
            revisionMetadata.add(api.uuid(), revision.uuid(), null);
            gatewayArtifacts.add(api.uuid(), revision.uuid(), gatewayArtifact(api, revision), clock.tick());
            if (revision.deployed()) {
                deployments.add("Default", null, revision.uuid(), true, clock.tick());
                gatewayDeployments.add(api.uuid(), revision.uuid(), "Default", null);
            }
        }
    }

    private int mapping(SampleApi api, Operation operation, @Nullable String revision) {
        // the first save after an import of OpenAPI 3 gives it (facts/real-servers.md#row-6)
        String scheme =
                switch (api.number() % 3) {
                    case 0 -> "Any";
                    case 1 -> "Application & Application User";
                    default -> null;
                };
        int id = ++urlMappingId;
        urlMappings.add(
                id, api.id(), operation.verb(), scheme, operation.pattern(), "Unlimited", Binary.NULL, revision);
        if (operation.scoped()) {
            scopeMappings.add(
                    Definitions.item(api) + "s:write", id, api.tenant().id());
        }
        return id;
    }

    private void productMapping(SampleApi product, int mapping, String revision) {
        productMappings.add(++productMappingId, product.id(), mapping, revision);
    }

    private byte[] gatewayArtifact(SampleApi api, SampleRevision revision) {
        String json =
                "{\"type\":\"api\",\"version\":\"v4.0.0\",\"data\":{\"id\":\"" + revision.uuid() + "\",\"name\":\""
                        + api.name() + "\",\"version\":\"" + api.version() + "\",\"provider\":\"" + api.provider()
                        + "\",\"isRevision\":true,\"revisionId\":" + revision.number() + "}}";
        return Definitions.zip(api.name() + "-" + api.version() + "/api.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String user, int width) {
        return user.length() <= width ? user : user.substring(0, width);
    }
}
