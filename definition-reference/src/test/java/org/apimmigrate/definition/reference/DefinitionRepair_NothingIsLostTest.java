package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Repair;
import org.junit.jupiter.api.Test;

/** A corrected copy says what the original said: no character, no value and no protection is lost on the way. */
class DefinitionRepair_NothingIsLostTest extends Judging {

    private static final ApiFacts FACTS = new ApiFacts("Pets", "1.0.0");
    private static final String HEAD = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\"},";
    private static final String RESPONSES = "\"responses\":{\"200\":{\"description\":\"\"}}";

    @Test
    void whatIsNotUtf8IsLeftAlone() {
        String withoutPaths = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"caf\u00e9\",\"version\":\"1\"}}";

        assertThat(library.repair()
                        .repair(DefinitionKind.OPENAPI, withoutPaths.getBytes(StandardCharsets.ISO_8859_1), FACTS))
                .isEmpty();
        assertThat(repaired(withoutPaths)).contains("caf\u00e9");
    }

    @Test
    void aRenamedSchemeIsRenamedInTheRequirements() {
        String text = HEAD
                + "\"security\":[{\"my key\":[],\"other\":[]}],"
                + "\"paths\":{\"/a\":{\"get\":{\"security\":[{\"my key\":[]}],"
                + "\"callbacks\":{\"done\":{\"{$request.body#/url}\":{\"post\":{\"security\":[{\"my key\":[]}],"
                + RESPONSES
                + "}}}}," + RESPONSES + "}}},"
                + "\"components\":{\"securitySchemes\":{\"my key\":{\"type\":\"apiKey\",\"name\":\"k\",\"in\":\"header\"},"
                + "\"my!key\":{\"type\":\"apiKey\",\"name\":\"l\",\"in\":\"header\"},"
                + "\"other\":{\"type\":\"apiKey\",\"name\":\"m\",\"in\":\"header\"}},"
                + "\"schemas\":{\"my_key\":{\"type\":\"string\",\"example\":\"my key\"}}}}";

        assertThat(repaired(text))
                .isEqualTo(text.replace("\"my key\":", "\"my_key\":").replace("\"my!key\":", "\"my_key_\":"));
    }

    @Test
    void aRenamedSchemaIsFoundByEveryReference() {
        String text = HEAD
                + "\"paths\":{},\"components\":{\"schemas\":{"
                + "\"My Pet\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}},"
                + "\"A\":{\"$ref\":\"#/components/schemas/My Pet\"},"
                + "\"B\":{\"$ref\":\"#/components/schemas/My%20Pet\"},"
                + "\"C\":{\"type\":\"object\",\"description\":\"#/components/schemas/My Pet\",\"discriminator\":"
                + "{\"propertyName\":\"k\",\"mapping\":{\"a\":\"My Pet\",\"b\":\"#/components/schemas/My Pet\"}}}}}}";

        assertThat(repaired(text))
                .contains("\"A\":{\"$ref\":\"#/components/schemas/My_Pet\"}")
                .contains("\"B\":{\"$ref\":\"#/components/schemas/My_Pet\"}")
                .contains("{\"a\":\"My_Pet\",\"b\":\"#/components/schemas/My_Pet\"}")
                .contains("\"description\":\"#/components/schemas/My Pet\"");
    }

    @Test
    void anAttributeWhoseNameWithPrefixIsTakenIsLeftAlone() {
        assertThat(repair(HEAD + "\"paths\":{},\"foo\":1,\"x-foo\":2}")).isEmpty();
        assertThat(repaired(HEAD + "\"paths\":{},\"foo\":1,\"x-bar\":2}")).contains("\"x-foo\":1,\"x-bar\":2");
    }

    private static String repaired(String text) {
        String copy = new String(
                repair(text)
                        .orElseThrow(() -> new AssertionError(
                                judge(DefinitionKind.OPENAPI, text).reasons().toString()))
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(judge(DefinitionKind.OPENAPI, copy).reasons()).isEmpty();
        return copy;
    }

    private static Optional<Repair> repair(String text) {
        return library.repair().repair(DefinitionKind.OPENAPI, text.getBytes(StandardCharsets.UTF_8), FACTS);
    }
}
