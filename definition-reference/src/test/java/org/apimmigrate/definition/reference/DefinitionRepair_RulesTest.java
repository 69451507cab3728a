package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule corrects, in JSON and in YAML; everything else stays as it was. */
class DefinitionRepair_RulesTest extends Judging {

    private static final ApiFacts FACTS = new ApiFacts("Pets", "1.0.0");
    private static final String JSON_HEAD = """
            {
              "openapi": "3.0.1",
              "info": {"title": "a",   "version": "1"},
            """;
    private static final String YAML_HEAD = """
            # kept
            openapi: 3.0.1
            info:   {title: a, version: "1"}
            """;

    @Test
    void missingInfo() {
        assertRepaired(
                "{\n  \"openapi\": \"3.0.1\",\n  \"paths\": {}\n}\n",
                "+  \"info\": {\"title\": \"Pets\", \"version\": \"1.0.0\"},");
        assertRepaired("swagger: '2.0'\npaths: {}\n", "+info: {\"title\": \"Pets\", \"version\": \"1.0.0\"}");
    }

    @Test
    void missingTitle() {
        assertRepaired("openapi: 3.0.1\ninfo:\n  version: '1'\npaths: {}\n", "+  title: \"Pets\"");
    }

    @Test
    void missingVersionOfTheApi() {
        assertRepaired("openapi: 3.0.1\ninfo:\n  title: 'a'\npaths: {}\n", "+  version: \"1.0.0\"");
    }

    @Test
    void missingPaths() {
        assertRepaired("swagger: '2.0'\ninfo:\n  title: a\n", "+paths: {}");
        assertRepaired(
                "{\"openapi\": \"3.0.1\", \"info\": {\"title\": \"a\", \"version\": \"1\"}}",
                "+{\"paths\": {}, \"openapi\"");
    }

    @Test
    void missingVersionOfTheSpecification() {
        assertRepaired("info: {title: a, version: '1'}\npaths: {}\ndefinitions: {}\n", "+swagger: \"2.0\"");
        assertRepaired("info: {title: a, version: '1'}\npaths: {}\ncomponents: {}\n", "+openapi: \"3.0.1\"");
    }

    @Test
    void missingResponses() {
        assertRepaired(
                YAML_HEAD + "paths:\n  /a:\n    get:\n      summary: x # why\n",
                "+      responses: {\"default\": {\"description\": \"\"}}");
    }

    @Test
    void missingResponseDescription() {
        assertRepaired(
                JSON_HEAD + "  \"paths\": {\"/a\": {\"get\": {\"responses\": {\"200\": {}}}}}\n}\n",
                "{\"200\": {\"description\": \"\"}}");
        assertRepaired(
                YAML_HEAD + "paths:\n  /a:\n    get:\n      responses:\n        200:\n          content: {}\n",
                "+          description: \"\"");
    }

    @Test
    void undeclaredPathParameter() {
        assertRepaired(
                YAML_HEAD + "paths:\n  /a/{b}/{c}:\n    get:\n      parameters:\n      - name: b\n        in: path\n"
                        + "        required: true\n        schema: {type: string}\n      responses:\n        default: {description: a}\n",
                "+      - {\"name\": \"c\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}}");
    }

    @Test
    void optionalPathParameter() {
        assertRepaired(
                YAML_HEAD + "paths:\n  /a/{b}:\n    get:\n      parameters:\n        - name: b\n          in: path\n"
                        + "          required: false\n          schema: {type: string}\n      responses:\n        default: {description: a}\n",
                "+          required: true");
    }

    @Test
    void duplicateOperationId() {
        assertRepaired(
                YAML_HEAD
                        + "paths:\n  /a:\n    get:\n      operationId: x\n      responses: {default: {description: a}}\n"
                        + "    put:\n      operationId: x\n      responses: {default: {description: a}}\n",
                "+      operationId: \"x_2\"");
    }

    @Test
    void pathWithoutSlash() {
        assertRepaired(
                YAML_HEAD + "paths:\n  a:\n    get:\n      responses: {default: {description: a}}\n", "+  \"/a\":");
    }

    @Test
    void componentName() {
        Repair repair = assertRepaired(
                YAML_HEAD
                        + "paths: {}\ncomponents:\n  schemas:\n    A B:\n      type: string\n    C:\n      $ref: '#/components/schemas/A B'\n",
                "+    A_B:");
        assertThat(repair.diff()).contains("+      $ref: \"#/components/schemas/A_B\"");
    }

    @Test
    void repeatedKey() {
        assertRepaired(
                "{\"openapi\": \"3.0.1\",\n \"info\": {\"title\": \"a\",\n  \"title\": \"b\", \"version\": \"1\"},\n \"paths\": {}}\n",
                "\"b\"");
        assertRepaired("swagger: '2.0'\ninfo:\n  title: a\n  title: b\npaths: {}\n", "-  title: a");
    }

    @Test
    void badUrl() {
        assertRepaired(
                "openapi: 3.0.1\ninfo:\n  title: a\n  version: '1'\n  contact:\n    name: n\n    url: 'no url'\npaths: {}\n",
                "-    url: 'no url'");
    }

    @Test
    void undeclaredScope() {
        assertRepaired(
                YAML_HEAD
                        + "paths:\n  /a:\n    get:\n      security:\n      - default: [read]\n      responses: {default: {description: a}}\n",
                "+components: {\"securitySchemes\"");
        assertRepaired(
                YAML_HEAD
                        + "paths:\n  /a:\n    get:\n      security:\n      - default: [read]\n      responses: {default: {description: a}}\n"
                        + "components:\n  securitySchemes:\n    default:\n      type: oauth2\n      flows:\n        implicit:\n"
                        + "          authorizationUrl: https://localhost\n          scopes: {}\n",
                "+          scopes: {\"read\": \"\"}");
    }

    @Test
    void unknownAttribute() {
        assertRepaired(YAML_HEAD + "paths: {}\nowner: me\n", "+x-owner: me");
    }

    @Test
    void tabs() {
        assertRepaired("openapi: 3.0.1\ninfo:\n\ttitle: a\n\tversion: '1'\npaths: {}\n", "+  title: a");
    }

    @Test
    void missingInfoOfAsyncApi() {
        Optional<Repair> repair = repair(DefinitionKind.ASYNCAPI, "{\"asyncapi\": \"2.0.0\", \"channels\": {}}");

        assertThat(text(repair.orElseThrow()))
                .isEqualTo(
                        "{\"info\": {\"title\": \"Pets\", \"version\": \"1.0.0\"}, \"asyncapi\": \"2.0.0\", \"channels\": {}}");
    }

    @Test
    void severalDefectsAtOnce() {
        Repair repair = assertRepaired(
                "{\r\n  \"openapi\": \"3.0.1\",\r\n  \"paths\": {\r\n    \"/a/{b}\": {\r\n      \"get\": {}\r\n    }\r\n  }\r\n}\r\n",
                "+  \"info\":");

        assertThat(repair.changes()).hasSize(3);
        assertThat(text(repair)).doesNotContainPattern("[^\r]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.json",
        "3.0-relative-reference.json",
        "truncated.json",
        "empty.json",
        "3.0-plain.json",
        "2.0-amzn-timeout.json"
    })
    void isLeftAlone(String file) throws Exception {
        byte[] content =
                getClass().getResourceAsStream("/cases/openapi/" + file).readAllBytes();

        assertThat(library.repair().repair(DefinitionKind.OPENAPI, content, FACTS))
                .isEmpty();
    }

    /** Repaired, valid, and different only where the diff says so; returns the repair. */
    private static Repair assertRepaired(String original, String expectedInDiff) {
        Repair repair = repair(DefinitionKind.OPENAPI, original)
                .orElseThrow(() -> new AssertionError("not repaired:\n" + original));

        assertThat(judge(DefinitionKind.OPENAPI, original).valid()).isFalse();
        assertThat(judge(DefinitionKind.OPENAPI, text(repair)).reasons()).isEmpty();
        assertThat(repair.diff()).contains(expectedInDiff);
        assertThat(repair.changes()).isNotEmpty();
        List<String> kept = Arrays.stream(original.split("\n"))
                .filter(line -> !repair.diff().contains("\n-" + line + "\n"))
                .toList();
        assertThat(text(repair).split("\n")).containsAll(kept);
        return repair;
    }

    private static Optional<Repair> repair(DefinitionKind kind, String text) {
        return library.repair().repair(kind, text.getBytes(StandardCharsets.UTF_8), FACTS);
    }

    private static String text(Repair repair) {
        return new String(repair.content(), StandardCharsets.UTF_8);
    }
}
