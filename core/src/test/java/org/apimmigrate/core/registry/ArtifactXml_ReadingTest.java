package org.apimmigrate.core.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attributes are read as a server reads them (facts/registry.md#artifact-xml). */
class ArtifactXml_ReadingTest {

    @Test
    void givesTheIdentityAsAmApiHasIt() throws Exception {
        ArtifactXml artifact = read(
                "<provider>SECONDARY/carol-AT-acme.com</provider><name>Caf\u00e9 &amp; Bar</name><version>1.0</version>");

        assertThat(artifact.provider()).contains("SECONDARY/carol@acme.com");
        assertThat(artifact.name()).contains("Caf\u00e9 & Bar");
        assertThat(artifact.version()).contains("1.0");
    }

    @Test
    void takesTheFirstOfSeveralValues() throws Exception {
        ArtifactXml artifact = ArtifactXml.parse(
                "<metadata><overview><name>a</name></overview><overview><name>b</name></overview></metadata>"
                        .getBytes(UTF_8));

        assertThat(artifact.name()).contains("a");
        assertThat(artifact.valuesOf("name")).containsExactly("a", "b");
    }

    @Test
    void anEmptyElementIsNoValue() throws Exception {
        assertThat(read("<version></version>").version()).isEmpty();
        assertThat(read("<version/>").version()).isEmpty();
        assertThat(read("").version()).isEmpty();
    }

    @Test
    void aTextThatIsNotTheSoleChildIsNoValue() throws Exception {
        assertThat(read("<version>1<!-- x --></version>").version()).isEmpty();
    }

    private static ArtifactXml read(String overview) throws Exception {
        return ArtifactXml.parse(("<metadata xmlns=\"http://www.wso2.org/governance/metadata\"><overview>" + overview
                        + "</overview></metadata>")
                .getBytes(UTF_8));
    }
}
