package org.apimmigrate.core.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Verdict;

/**
 * {@code migrate --apply-fixes DIR}: puts reviewed corrections in. A correction is made only where what it was made from is still there; one
 * that is in already needs nothing.
 */
public final class ApplyFixesStep implements Step {

    /** What the step changes beyond the other steps; the restore point takes these tables as a whole. */
    public static final Set<String> TABLES =
            Set.of("AM_API_URL_MAPPING", "AM_API_RESOURCE_SCOPE_MAPPING", "REG_CONTENT", "REG_RESOURCE");

    private static final String UPDATE_CONTENT =
            "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?";

    private static final String INSERT_CONTENT =
            "INSERT INTO REG_CONTENT (REG_CONTENT_DATA, REG_TENANT_ID) VALUES (?, ?)";

    /** The artifact's own row gives collection, people and times; the content is the tenant's newest, inserted just before. */
    private static final String INSERT_RESOURCE =
            "INSERT INTO REG_RESOURCE (REG_PATH_ID, REG_NAME, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME, REG_LAST_UPDATOR,"
                    + " REG_LAST_UPDATED_TIME, REG_CONTENT_ID, REG_TENANT_ID, REG_UUID)"
                    + " SELECT R.REG_PATH_ID, 'asyncapi.json', 'application/json', R.REG_CREATOR, R.REG_CREATED_TIME,"
                    + " R.REG_LAST_UPDATOR, R.REG_LAST_UPDATED_TIME,"
                    + " (SELECT MAX(C.REG_CONTENT_ID) FROM REG_CONTENT C WHERE C.REG_TENANT_ID = R.REG_TENANT_ID),"
                    + " R.REG_TENANT_ID, ? FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                    + " AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                    + " WHERE P.REG_PATH_VALUE = ? AND R.REG_TENANT_ID = ? AND R.REG_NAME = 'api'";

    private static final String INSERT_MAPPING =
            "INSERT INTO AM_API_URL_MAPPING (API_ID, HTTP_METHOD, URL_PATTERN, AUTH_SCHEME, THROTTLING_TIER)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private static final String INSERT_SCOPE =
            "INSERT INTO AM_API_RESOURCE_SCOPE_MAPPING (SCOPE_NAME, URL_MAPPING_ID, TENANT_ID)"
                    + " SELECT S.NAME, M.URL_MAPPING_ID, S.TENANT_ID FROM AM_SCOPE S, AM_API_URL_MAPPING M"
                    + " WHERE S.NAME = ? AND S.TENANT_ID = ? AND M.API_ID = ? AND M.REVISION_UUID IS NULL"
                    + " AND M.HTTP_METHOD = ? AND M.URL_PATTERN = ?";

    private final FixFolder folder;

    public ApplyFixesStep(Path folder) {
        this.folder = new FixFolder(folder);
    }

    @Override
    public StepId id() {
        return StepId.APPLY_FIXES;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    /**
     * Before anything is written: can all of it be put in?
     *
     * @throws MigrateException of kind CONFIGURATION with every correction that cannot
     */
    public void require(Context context) {
        List<String> mistakes = new ArrayList<>();
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            StoredDefinitionJudge judge = new StoredDefinitionJudge(library.judge());
            for (Fix fix : folder.read()) {
                Optional<DefinitionKind> kind = kind(fix);
                Optional<byte[]> copy = folder.content(fix);
                if (kind.isPresent() && copy.isPresent()) {
                    Verdict verdict = judge.judge(new DefinitionFile(kind.get(), fix.file(), copy.get()));
                    if (!verdict.valid()) {
                        mistakes.add(
                                fix.file() + ": " + verdict.reasons().get(0).message());
                    }
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MigrateException(
                    MigrateException.Kind.CONFIGURATION,
                    new Problem(
                            "Corrected copies are not valid, so none is put in.",
                            folder.path().toString(),
                            String.join("; ", mistakes),
                            "Correct them, or delete those that are not wanted, and run the same command again"));
        }
        changes(context, change -> {});
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        for (Fix fix : folder.read()) {
            folder.content(fix).ifPresent(copy -> apply(context, fix, copy, sink));
        }
    }

    private void apply(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        switch (fix.kind()) {
            case DEFINITION -> definition(context, fix, copy, sink);
            case NEW_ASYNCAPI -> newAsyncApi(context, fix, copy, sink);
            case URL_MAPPINGS -> urlMappings(context, fix, copy, sink);
            case ENDPOINT_SECURITY -> endpointSecurity(context, fix, sink);
        }
    }

    private void definition(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        ResourceReader.Resource stored = stored(context, fix);
        byte[] content = stored.content() == null ? new byte[0] : stored.content();
        if (Arrays.equals(content, copy)) {
            return;
        }
        // the kind does not count for the hash of the bytes
        if (!ContentHash.of(DefinitionKind.OPENAPI, content).sha256().equals(fix.original())) {
            throw changedSince(fix, "its content is not the one that the correction was made from");
        }
        update(fix, stored, copy, sink);
    }

    private static void newAsyncApi(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        ResourceReader reader = new ResourceReader(context.reader(Role.REGISTRY));
        boolean there =
                reader.find(fix.tenantId(), fix.collection(), fix.resource()).isPresent();
        boolean artifact = reader.find(fix.tenantId(), fix.collection(), "api").isPresent();
        if (there || !artifact) {
            return;
        }
        String uuid = UUID.nameUUIDFromBytes(
                        (fix.tenantId() + fix.path()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        sink.accept(Change.data(
                Role.REGISTRY,
                "REG_RESOURCE",
                "asyncapi.json of " + fix.api(),
                2,
                SqlStatement.of(INSERT_CONTENT, copy, fix.tenantId()),
                SqlStatement.of(INSERT_RESOURCE, uuid, fix.collection(), fix.tenantId())));
    }

    private static void urlMappings(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        Optional<Long> api = context.reader(Role.AM)
                .first(
                        "SELECT A.API_ID FROM AM_API A WHERE A.API_UUID = ? AND NOT EXISTS (SELECT 1 FROM AM_API_URL_MAPPING M"
                                + " WHERE M.API_ID = A.API_ID AND M.REVISION_UUID IS NULL)",
                        row -> row.getLong(1),
                        fix.apiUuid());
        UrlMappingRows rows = UrlMappingRows.read(copy);
        if (api.isEmpty() || rows.rows().isEmpty()) {
            return;
        }
        List<List<Object>> mappings = new ArrayList<>();
        List<List<Object>> scopes = new ArrayList<>();
        for (List<String> row : rows.rows()) {
            mappings.add(List.of(api.get(), row.get(0), row.get(1), row.get(2), row.get(3)));
            for (String scope : row.get(4).split(" ", -1)) {
                if (!scope.isBlank()) {
                    scopes.add(List.of(scope, fix.tenantId(), api.get(), row.get(0), row.get(1)));
                }
            }
        }
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(new SqlStatement(INSERT_MAPPING, mappings));
        if (!scopes.isEmpty()) {
            statements.add(new SqlStatement(INSERT_SCOPE, scopes));
        }
        sink.accept(Change.data(
                Role.AM,
                "AM_API_URL_MAPPING",
                "operations of " + fix.api(),
                mappings.size() + scopes.size(),
                statements.toArray(SqlStatement[]::new)));
    }

    private void endpointSecurity(Context context, Fix fix, ChangeSink sink) {
        ResourceReader.Resource stored = stored(context, fix);
        EndpointRepair.of(stored.content()).ifPresent(repaired -> update(fix, stored, repaired, sink));
    }

    private static void update(Fix fix, ResourceReader.Resource stored, byte[] content, ChangeSink sink) {
        sink.accept(Change.data(
                Role.REGISTRY,
                "REG_CONTENT",
                fix.resource() + " of " + fix.api(),
                1,
                SqlStatement.of(UPDATE_CONTENT, content, stored.contentId(), fix.tenantId())));
    }

    private ResourceReader.Resource stored(Context context, Fix fix) {
        return new ResourceReader(context.reader(Role.REGISTRY))
                .find(fix.tenantId(), fix.collection(), fix.resource())
                .filter(resource -> resource.contentId() != null)
                .orElseThrow(() -> changedSince(fix, "the resource is not there any more, or has no content"));
    }

    private MigrateException changedSince(Fix fix, String why) {
        return new MigrateException(
                MigrateException.Kind.CONFIGURATION,
                new Problem(
                        "A correction does not fit any more.",
                        fix.path() + " of tenant " + fix.tenantId() + ", file " + fix.file(),
                        why,
                        "Write the folder anew with apim-migrate analyze --fix " + folder.path()
                                + ", or delete the file"));
    }

    /** The rules for the file; nothing for files that are no definition. */
    private static Optional<DefinitionKind> kind(Fix fix) {
        String resource = fix.resource();
        return switch (fix.kind()) {
            case NEW_ASYNCAPI -> Optional.of(DefinitionKind.ASYNCAPI);
            case DEFINITION ->
                Optional.of(
                        resource.equals("asyncapi.json")
                                ? DefinitionKind.ASYNCAPI
                                : resource.endsWith(".graphql")
                                        ? DefinitionKind.GRAPHQL
                                        : resource.endsWith(".wsdl")
                                                ? DefinitionKind.WSDL
                                                : resource.endsWith(".zip")
                                                        ? DefinitionKind.WSDL_ARCHIVE
                                                        : DefinitionKind.OPENAPI);
            case URL_MAPPINGS, ENDPOINT_SECURITY -> Optional.empty();
        };
    }
}
