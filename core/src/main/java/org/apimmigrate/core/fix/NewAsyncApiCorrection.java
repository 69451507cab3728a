package org.apimmigrate.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.definition.DefinitionKind;

/** The {@code asyncapi.json} that is missing next to an artifact (facts/real-servers.md#row-1) is made. */
final class NewAsyncApiCorrection implements Correction {

    private static final String NAME = "asyncapi.json";

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

    private final CopyVerdict verdict;

    NewAsyncApiCorrection(CopyVerdict verdict) {
        this.verdict = verdict;
    }

    @Override
    public List<String> mistakes(Context context, Fix fix, byte[] copy) {
        List<String> mistakes = new ArrayList<>(ApiResources.mistakes(context, fix, Set.of(NAME)));
        mistakes.addAll(verdict.mistakes(DefinitionKind.ASYNCAPI, fix, copy));
        return mistakes;
    }

    @Override
    public void changes(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        ResourceReader reader = new ResourceReader(context.reader(Role.REGISTRY));
        boolean there =
                reader.find(fix.tenantId(), fix.collection(), fix.resource()).isPresent();
        boolean artifact = reader.find(fix.tenantId(), fix.collection(), ApiResources.ARTIFACT)
                .isPresent();
        if (there || !artifact) {
            return;
        }
        String uuid = UUID.nameUUIDFromBytes((fix.tenantId() + fix.path()).getBytes(StandardCharsets.UTF_8))
                .toString();
        sink.accept(Change.data(
                Role.REGISTRY,
                "REG_RESOURCE",
                NAME + " of " + fix.api(),
                2,
                SqlStatement.of(INSERT_CONTENT, copy, fix.tenantId()),
                SqlStatement.of(INSERT_RESOURCE, uuid, fix.collection(), fix.tenantId())));
    }
}
