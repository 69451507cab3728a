package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Repair;
import org.junit.jupiter.api.Test;

/** Scopes are declared where 4.1.0 looks for them, and a value of null counts as missing. */
class DefinitionRepair_ScopesAndNullsTest extends Judging {

    private static final String HEAD = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\"},";
    private static final String HEAD_2 = "{\"swagger\":\"2.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},";
    private static final String RESPONSES = "\"responses\":{\"200\":{\"description\":\"\"}}";

    @Test
    void manyScopesOfAScheme() {
        String scopes = IntStream.range(0, 25).mapToObj(i -> "\"s" + i + "\"").collect(Collectors.joining(","));
        String copy = repaired(HEAD + paths("\"security\":[{\"default\":[" + scopes + "]}]")
                + ",\"components\":{\"securitySchemes\":{\"default\":{\"type\":\"oauth2\",\"flows\":{\"implicit\":"
                + "{\"authorizationUrl\":\"https://a.b\",\"scopes\":{\"s3\":\"kept\"}}}}}}}");

        assertThat(copy)
                .contains("\"s3\":\"kept\"")
                .contains("\"s0\": \"\", \"s1\": \"\"")
                .contains("\"s24\": \"\"");
    }

    @Test
    void theRestApisScheme() {
        assertThat(repaired(HEAD + paths("\"security\":[{\"OAuth2Security\":[\"a\"]}]")
                        + ",\"components\":{\"securitySchemes\":{\"OAuth2Security\":{\"type\":\"oauth2\",\"flows\":"
                        + "{\"password\":{\"tokenUrl\":\"https://a.b\",\"scopes\":{}}}}}}}"))
                .contains("\"scopes\":{\"a\": \"\"}");
        assertThat(repaired(HEAD_2 + paths("\"security\":[{\"OAuth2Security\":[\"a\"]}]")
                        + ",\"securityDefinitions\":{\"OAuth2Security\":{\"type\":\"oauth2\",\"flow\":\"password\","
                        + "\"tokenUrl\":\"https://a.b\",\"scopes\":{}}}}"))
                .contains("\"scopes\":{\"a\": \"\"}");
    }

    @Test
    void aSchemeWithoutScopes() {
        assertThat(repaired(HEAD_2 + paths("\"security\":[{\"default\":[\"a\"]}]")
                        + ",\"securityDefinitions\":{\"default\":{\"type\":\"oauth2\",\"flow\":\"implicit\","
                        + "\"authorizationUrl\":\"https://a.b\"}}}"))
                .contains("{\"scopes\": {\"a\": \"\"}, \"type\"");
    }

    @Test
    void theOldExtensionOfOperations() {
        assertThat(repaired(HEAD + paths("\"x-scope\":\"a,b\"") + "}"))
                .contains("\"scopes\": {\"a\": \"\", \"b\": \"\"}");
    }

    @Test
    void rolesOfTheOldExtensionAreNotPutOutOfUse() {
        assertThat(repair(
                        DefinitionKind.OPENAPI,
                        HEAD + paths("\"x-scope\":\"a\"") + ",\"x-wso2-security\":{\"apim\":{\"x-wso2-scopes\":["
                                + "{\"key\":\"b\",\"name\":\"b\",\"roles\":\"admin\",\"description\":\"\"}]}}}"))
                .isEmpty();
    }

    @Test
    void nullCountsAsMissing() {
        assertThat(repaired("{\"openapi\":\"3.0.1\",\"info\":null,\"paths\":null}"))
                .isEqualTo(
                        "{\"openapi\":\"3.0.1\",\"info\":{\"title\": \"Pets\", \"version\": \"1.0.0\"},\"paths\":{}}");
        assertThat(repaired("{\"swagger\":\"2.0\",\"info\":null,\"paths\":{}}"))
                .contains("\"info\":{\"title\": \"Pets\"");
        assertThat(repaired(HEAD + "\"paths\":{\"/a\":{\"get\":{\"responses\":null}}}}"))
                .contains("\"responses\":{\"default\": {\"description\": \"\"}}");
        assertThat(repair(DefinitionKind.ASYNCAPI, "{\"asyncapi\":\"2.0.0\",\"info\":null}"))
                .isPresent();
    }

    @Test
    void operationsThatAreCalledBack() {
        assertThat(repaired(HEAD
                        + paths("\"callbacks\":{\"done\":{\"{$request.body#/url}\":{\"post\":{\"responses\":"
                                + "{\"200\":{}}},\"put\":{}}}}")
                        + "}"))
                .contains("\"200\":{\"description\": \"\"}")
                .contains("\"put\":{\"responses\": {\"default\"");
    }

    private static String paths(String ofOperation) {
        return "\"paths\":{\"/a\":{\"get\":{" + ofOperation + "," + RESPONSES + "}}}";
    }

    private static String repaired(String text) {
        String copy = new String(
                repair(DefinitionKind.OPENAPI, text)
                        .orElseThrow(() -> new AssertionError(
                                judge(DefinitionKind.OPENAPI, text).reasons().toString()))
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(judge(DefinitionKind.OPENAPI, copy).reasons()).isEmpty();
        return copy;
    }

    private static Optional<Repair> repair(DefinitionKind kind, String text) {
        return library.repair().repair(kind, text.getBytes(StandardCharsets.UTF_8), new ApiFacts("Pets", "1.0.0"));
    }
}
