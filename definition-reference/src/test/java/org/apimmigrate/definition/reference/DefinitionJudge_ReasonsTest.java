package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A reason is a sentence for the author of the document, with the place, also where the libraries only throw. */
class DefinitionJudge_ReasonsTest extends Judging {

    private static final String INTERNAL =
            "(?s).*(Exception\\b|cannot be cast|Cannot invoke|java\\.|com\\.fasterxml).*";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "GRAPHQL|type Query { a: Int } enum Mutation { A }|`Mutation` is the type of the operation `mutation`, so it must be an object type|line 1",
                "GRAPHQL|interface Query { a: Int }|`Query` is the type of the operation `query`|line 1",
                "GRAPHQL|type Query { a: Int } scalar Mutation|`Mutation` is the type of the operation|line 1",
                "ASYNCAPI|{\"asyncapi\":\"2.0.0\",\"info\":\"x\",\"channels\":{}}|`info` is a text; 4.1.0 needs an object there.|/info",
                "ASYNCAPI|{\"asyncapi\":\"2.0.0\",\"info\":{},\"channels\":[]}|`channels` is a list; 4.1.0 needs an object there.|/channels",
                "ASYNCAPI|{\"asyncapi\":\"2.0.0\",\"info\":{},\"channels\":{\"ok\":{},\"a/b\":null}}|`a/b` is null; 4.1.0 needs an object|/channels/a~1b",
                "ASYNCAPI|{\"asyncapi\":\"2.0.0\",\"info\":{},\"channels\":{\"a\":{\"publish\":[]}}}|`publish` is a list|/channels/a/publish",
                "ASYNCAPI|{\"asyncapi\":\"2.0.0\",\"info\":{},\"components\":[]}|`components` is a list|/components",
                "ASYNCAPI|{'asyncapi':'2.0.0','info':{}}|The JSON cannot be read: Unexpected character|line 1",
                "OPENAPI|{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":{\"A\":{\"minimum\":1e9999999}}}}|cannot read a number|/components/schemas/A/minimum",
                "OPENAPI|{\"swagger\":\"2.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"paths\":{},\"definitions\":{\"A\":{\"type\":\"number\",\"minimum\":1e9999999}}}|cannot read a number|/definitions/A/minimum",
                "OPENAPI|{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\",\"contact\":{\"url\":\"foo bar\"}},\"paths\":{}}|`url` is `foo bar`, which is no URL.|/info/contact/url",
                "OPENAPI|null|The document is not an object|",
                "OPENAPI|[]|The document is not an object|",
                "WSDL|<description xmlns='http://www.w3.org/ns/wsdl'><include location='x.wsdl'/></description>|The WSDL includes `x.wsdl`, which is not available|",
                "WSDL|<foo xmlns='http://schemas.xmlsoap.org/wsdl/'/>|Expected element|/foo",
                "WSDL|<foo xmlns='http://www.w3.org/ns/wsdl'/>|Expected a |",
            })
    void says(DefinitionKind kind, String text, String words, String place) {
        Verdict verdict = judge(kind, text);

        assertThat(verdict.valid()).isFalse();
        Reason reason = verdict.reasons().get(0);
        assertThat(reason.message()).contains(words).doesNotMatch(INTERNAL);
        if (place != null) {
            assertThat(reason.place()).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @MethodSource("org.apimmigrate.definition.reference.DefinitionCase#all")
    void noneIsForProgrammersOfTheLibraries(DefinitionCase given) {
        Verdict verdict = library.judge().judge(given.kind(), given.content());

        assertThat(verdict.reasons())
                .allSatisfy(reason -> assertThat(reason.message()).doesNotMatch(INTERNAL));
    }
}
