package org.apimmigrate.definition.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.UriTemplate;
import org.apimmigrate.definition.UriTemplates;
import org.apimmigrate.definition.reference.asyncapi.AsyncApiOperations;
import org.apimmigrate.definition.reference.graphql.GraphQlOperations;
import org.apimmigrate.definition.reference.openapi.OpenApiOperations;

/** Lists operations of definitions that are valid. */
final class ReferenceUriTemplates implements UriTemplates {

    private final DefinitionJudge judge;
    private final BoundedWorkers workers;

    ReferenceUriTemplates(DefinitionJudge judge, BoundedWorkers workers) {
        this.judge = judge;
        this.workers = workers;
    }

    @Override
    public List<UriTemplate> of(DefinitionKind kind, byte[] content) {
        if (!judge.judge(kind, content).valid()) {
            return List.of();
        }
        try {
            return workers.run(() -> read(kind, content));
        } catch (BoundedWorkers.TooBusyException e) {
            throw new NotJudgedException(BoundedWorkers.TooBusyException.saying("list the operations of", content));
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("a definition was valid, and its operations could not be listed", e);
        }
    }

    private static List<UriTemplate> read(DefinitionKind kind, byte[] content) throws IOException {
        return switch (kind) {
            case OPENAPI -> OpenApiOperations.of(content);
            case GRAPHQL -> GraphQlOperations.of(new String(content, StandardCharsets.UTF_8));
            case ASYNCAPI -> AsyncApiOperations.of(new String(content, StandardCharsets.UTF_8));
            case WSDL, WSDL_ARCHIVE -> List.of();
        };
    }
}
