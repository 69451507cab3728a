package org.apimmigrate.definition.reference.repair.rule;

import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/**
 * An attribute of the author's own without {@code x-}: it gets the prefix. Attributes that OpenAPI or JSON Schema know elsewhere mean
 * something, so they are left to the author.
 */
public final class UnknownAttribute implements RepairRule {

    private static final Set<String> TOP =
            Set.of("openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs");
    private static final Set<String> INFO =
            Set.of("title", "description", "termsOfService", "contact", "license", "version");
    private static final Set<String> OPERATION = Set.of(
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers");
    private static final Set<String> MEANINGFUL = Set.of(
            "swagger",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions",
            "webhooks",
            "jsonSchemaDialect",
            "summary",
            "schema",
            "content",
            "$ref",
            "in",
            "name",
            "type",
            "extensions");

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        prefix(api, api.root(), TOP);
        SourceNode info = api.root().get("info");
        if (info != null) {
            prefix(api, info, INFO);
        }
        for (ApiOperation operation : api.operations()) {
            prefix(api, operation.node(), OPERATION);
        }
    }

    private static void prefix(ApiDocument api, SourceNode object, Set<String> known) {
        for (SourceMember member : object.members()) {
            String name = member.name();
            boolean unknown =
                    !name.isEmpty() && !known.contains(name) && !MEANINGFUL.contains(name) && !name.startsWith("x-");
            // of two attributes with one name only one would be left
            if (unknown && !object.has("x-" + name)) {
                api.source()
                        .rename(
                                member,
                                "x-" + name,
                                "Renamed the unknown attribute `" + name + "` to `x-" + name + "`.");
            }
        }
    }
}
