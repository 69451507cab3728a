package org.apimmigrate.core.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.definition.UriTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewed folder holds goes into the databases, so it comes back as it was written. */
final class Corrections_RoundTripTest {

    @TempDir
    Path folder;

    @Test
    void patternsAndScopesThatLookLikeFormulas() {
        UrlMappingRows rows = UrlMappingRows.of(List.of(
                new UriTemplate("SUBSCRIBE", "+/t", List.of("=read", "-x"), "Any", null),
                new UriTemplate("PUBLISH", "@x", List.of(), "None", "Gold"),
                new UriTemplate("GET", "'quoted'", List.of(), "Any", null),
                new UriTemplate("GET", "/a,\"b\"/\t{c}\r\n/é", List.of(), "Any", null)));

        UrlMappingRows read = UrlMappingRows.read(rows.text().getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(rows);
        assertThat(read.rows().get(0)).containsExactly("SUBSCRIBE", "+/t", "Any", "Unlimited", "=read -x");
    }

    @Test
    void aFileThatAnEditorWroteWithoutQuotes() {
        String text = "verb,pattern,auth,tier,scopes\r\nGET,/a,Any,Unlimited,\r\n\r\nPOST,\"/b\",Any,Unlimited,x y";

        assertThat(UrlMappingRows.read(text.getBytes(StandardCharsets.UTF_8)).rows())
                .containsExactly(
                        List.of("GET", "/a", "Any", "Unlimited", ""), List.of("POST", "/b", "Any", "Unlimited", "x y"));
    }

    @Test
    void theListOfCorrections() throws IOException {
        Fix first = fix("=1+1", "/a/api/swagger.json", "a.json");
        Fix second = fix("@SUM(A1)\nx", "/b/api/swagger.json", "b.json");
        FixFolder written = new FixFolder(folder);
        written.write(List.of(first, second));

        assertThat(new FixFolder(folder).read()).containsExactly(first, second);
    }

    @Test
    void oneFileForTwoCorrectionsIsRefused() throws IOException {
        FixFolder written = new FixFolder(folder);
        written.write(List.of(fix("u", "/a/swagger.json", "a.json"), fix("u", "/b/swagger.json", "A.json")));

        assertThatThrownBy(written::read)
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("named by two lines");
    }

    @Test
    void aListWithAnOpenQuoteIsRefused() throws IOException {
        FixFolder written = new FixFolder(folder);
        written.write(List.of(fix("u", "/a/swagger.json", "a.json")));
        Path list = folder.resolve(FixFolder.LIST);
        Files.writeString(list, Files.readString(list).replaceFirst("\"\\n$", "\n"));

        assertThatThrownBy(written::read).isInstanceOf(MigrateException.class).hasMessageContaining("never closed");
    }

    private static Fix fix(String uuid, String path, String file) {
        return new Fix(FixKind.DEFINITION, -1234, uuid, "+Api 1.0.0", path, "ab", file);
    }
}
