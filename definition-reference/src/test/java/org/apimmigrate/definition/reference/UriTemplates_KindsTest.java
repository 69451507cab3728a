package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.UriTemplate;
import org.junit.jupiter.api.Test;

/** The operations of each kind of definition. */
class UriTemplates_KindsTest extends Judging {

    @Test
    void openApi3() {
        String text = """
                openapi: 3.0.1
                info: {title: a, version: '1'}
                paths:
                  /pets/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get:
                      x-auth-type: None
                      x-throttling-tier: Gold
                      security: [{default: [read, write]}]
                      responses: {default: {description: a}}
                    trace: {responses: {default: {description: a}}}
                components:
                  securitySchemes:
                    default:
                      type: oauth2
                      flows: {implicit: {authorizationUrl: 'https://localhost', scopes: {read: r, write: w}}}
                """;

        assertThat(of(DefinitionKind.OPENAPI, text))
                .containsExactly(new UriTemplate("GET", "/pets/{id}", List.of("read", "write"), "None", "Gold"));
    }

    @Test
    void openApi2() {
        String text =
                "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    post: {}\n  /b:\n    get: {x-scope: ''}\n";

        assertThat(of(DefinitionKind.OPENAPI, text))
                .containsExactly(
                        new UriTemplate("POST", "/a", List.of(), "Any", null),
                        new UriTemplate("GET", "/b", List.of(), "Any", null));
    }

    @Test
    void graphQl() {
        assertThat(of(DefinitionKind.GRAPHQL, "type Query { pets: Int }\ntype Mutation { add: Int }\n"))
                .containsExactlyInAnyOrder(
                        new UriTemplate("QUERY", "pets", List.of(), "Any", null),
                        new UriTemplate("MUTATION", "add", List.of(), "Any", null));
    }

    @Test
    void asyncApi() {
        String text = """
                {"asyncapi": "2.0.0", "info": {"title": "a", "version": "1"}, "channels": {
                  "/rooms": {"x-auth-type": "Application", "subscribe": {"x-scopes": ["read"]}, "publish": {}}}}
                """;

        assertThat(of(DefinitionKind.ASYNCAPI, text))
                .containsExactly(
                        new UriTemplate("PUBLISH", "/rooms", List.of(), "Application", null),
                        new UriTemplate("SUBSCRIBE", "/rooms", List.of("read"), "Application", null));
    }

    @Test
    void noneOfAnInvalidDefinition() {
        assertThat(of(DefinitionKind.OPENAPI, "openapi: 3.1.0\npaths: {}\n")).isEmpty();
        assertThat(of(DefinitionKind.WSDL, "")).isEmpty();
    }

    private static List<UriTemplate> of(DefinitionKind kind, String text) {
        return library.uriTemplates().of(kind, text.getBytes(StandardCharsets.UTF_8));
    }
}
