package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Outcome;
import org.apimmigrate.definition.Verdict;
import org.junit.jupiter.api.Test;

/** Documents that are made to do harm end as verdicts. */
class DefinitionJudge_HostileInputTest extends Judging {

    private static final String WSDL =
            "<?xml version='1.0'?><definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:x='http://www.w3.org/2001/XMLSchema'>"
                    + "<types><x:schema>%s</x:schema></types></definitions>";

    @Test
    void deepNestingIsACrash() {
        String deep = "[".repeat(50_000);
        Verdict verdict = judge(
                DefinitionKind.OPENAPI, "{\"openapi\": \"3.0.1\", \"x-a\": " + deep + deep.replace('[', ']') + "}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(verdict.reasons().get(0).message()).contains("nested");
    }

    @Test
    void anAliasOfItselfIsACrash() {
        String text = "openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths: {}\nx-a: &a\n  b: *a\n";

        assertThat(judge(DefinitionKind.OPENAPI, text).outcome()).isEqualTo(Outcome.CRASHED);
    }

    @Test
    void aLongChainOfTypesIsACrash() {
        StringBuilder schema = new StringBuilder("type Query { a: T0 }\n");
        for (int i = 0; i < 10_000; i++) {
            schema.append("type T").append(i).append(" { a: T").append(i + 1).append(" }\n");
        }
        schema.append("type T10000 { a: Int }\n");

        assertThat(judge(DefinitionKind.GRAPHQL, schema.toString()).outcome()).isEqualTo(Outcome.CRASHED);
    }

    @Test
    void afterACrashTheNextDocumentIsJudged() {
        deepNestingIsACrash();

        assertThat(judge(DefinitionKind.GRAPHQL, "type Query { a: Int }").valid())
                .isTrue();
    }

    @Test
    void workThatDoesNotEndIsGivenUpAndBlocksNobody() {
        try (DefinitionLibrary impatient =
                DefinitionLibrary.load(Limits.standard().withTime(Duration.ofMillis(300)))) {
            byte[] content = manyAliases().getBytes(StandardCharsets.UTF_8);

            assertThat(impatient.judge().judge(DefinitionKind.OPENAPI, content).outcome())
                    .isEqualTo(Outcome.TIMED_OUT);
            assertThat(impatient
                            .judge()
                            .judge(DefinitionKind.ASYNCAPI, "{}".getBytes(StandardCharsets.UTF_8))
                            .outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void tooLargeIsNotTried() {
        try (DefinitionLibrary small = DefinitionLibrary.load(Limits.standard().withMaxBytes(10))) {
            Verdict verdict = small.judge()
                    .judge(DefinitionKind.GRAPHQL, "type Query { a: Int }".getBytes(StandardCharsets.UTF_8));

            assertThat(verdict.outcome()).isEqualTo(Outcome.TOO_LARGE);
            assertThat(verdict.reasons().get(0).message()).contains("21 bytes");
        }
    }

    @Test
    void anArchiveThatLeadsOutside() throws IOException {
        assertThat(judgeArchive(Map.of("../evil.wsdl", plain()))
                        .reasons()
                        .get(0)
                        .message())
                .contains("outside");
    }

    @Test
    void anArchiveWithTooManyFiles() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 1_100; i++) {
            files.put("f" + i, "");
        }

        assertThat(judgeArchive(files).reasons().get(0).message()).contains("1024 files");
    }

    @Test
    void anArchiveThatUnpacksToTooMuch() throws IOException {
        try (DefinitionLibrary small =
                DefinitionLibrary.load(new Limits(1_000_000, Duration.ofSeconds(10), 1 << 20, 1024, 100_000))) {
            byte[] bomb = zip(Map.of("a.wsdl", "x".repeat(1_000_000)));

            assertThat(bomb.length).isLessThan(10_000);
            assertThat(small.judge()
                            .judge(DefinitionKind.WSDL_ARCHIVE, bomb)
                            .reasons()
                            .get(0)
                            .message())
                    .contains("100000 bytes");
        }
    }

    @Test
    void whatIsNoArchive() {
        assertThat(judge(DefinitionKind.WSDL_ARCHIVE, "no zip").reasons().get(0).message())
                .contains("no zip file");
        assertThat(judge(DefinitionKind.WSDL_ARCHIVE, "").reasons().get(0).message())
                .contains("no zip file");
    }

    @Test
    void anArchiveWithUpperCaseNamesOnly() throws IOException {
        assertThat(judgeArchive(Map.of("A.WSDL", plain())).reasons().get(0).message())
                .contains("lower case");
    }

    @Test
    void schemaLocationsAreRelativeToTheRootOfTheArchive() throws IOException {
        String including = String.format(WSDL, "<x:include schemaLocation='types.xsd'/>");
        String schema = "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'/>";

        assertThat(judgeArchive(Map.of("w/a.wsdl", including, "types.xsd", schema))
                        .reasons())
                .isEmpty();
        Verdict beside = judgeArchive(Map.of("w/a.wsdl", including, "w/types.xsd", schema));
        assertThat(beside.reasons().get(0).message()).contains("`types.xsd`");
        assertThat(beside.reasons().get(0).place()).startsWith("w/a.wsdl");
    }

    @Test
    void aSchemaInAnArchiveMayIncludeAnotherAndItself() throws IOException {
        String head = "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'>";
        Map<String, String> files = Map.of(
                "a.wsdl", String.format(WSDL, "<x:include schemaLocation='s/one%20a.xsd'/>"),
                "s/one a.xsd", head + "<x:include schemaLocation='two.xsd'/></x:schema>",
                "s/two.xsd", head + "<x:include schemaLocation='one%20a.xsd'/></x:schema>");

        assertThat(judgeArchive(files).reasons()).isEmpty();
    }

    /** Aliases that the OpenAPI 2.0 reader follows one by one. */
    private static String manyAliases() {
        StringBuilder text =
                new StringBuilder("swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths: {}\nx0: &x0 [1, 2]\n");
        for (int i = 1; i < 9; i++) {
            text.append("x").append(i).append(": &x").append(i).append(" [");
            text.append(("*x" + (i - 1) + ", ").repeat(9)).append("1]\n");
        }
        return text.toString();
    }

    private static String plain() {
        return String.format(WSDL, "");
    }

    private static Verdict judgeArchive(Map<String, String> files) throws IOException {
        return library.judge().judge(DefinitionKind.WSDL_ARCHIVE, zip(files));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
