package org.apimmigrate.core.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.UnreadableXmlException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that must not be read is refused with its reason; nothing outside is touched. */
class ArtifactXml_HostileContentTest {

    @Test
    void aDoctypeIsNeverResolved(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        String xml = "<!DOCTYPE m [<!ENTITY e SYSTEM '%s'>]><metadata><overview><name>&e;</name></overview></metadata>"
                .formatted(secret.toUri());

        UnreadableXmlException refusal = refusal(xml.getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.DOCTYPE);
        assertThat(refusal).hasMessageNotContaining("hidden");
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        String bomb = "<!DOCTYPE m [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><metadata>&b;</metadata>";

        assertThat(refusal(bomb.getBytes(UTF_8)).reason()).isEqualTo(Reason.DOCTYPE);
    }

    @Test
    void anEntityOfNobodyIsMalformed() {
        assertThat(refusal("<metadata>&nobody;</metadata>".getBytes(UTF_8)).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void whatIsCutOffIsMalformed() {
        assertThat(refusal("<metadata><overview><na".getBytes(UTF_8)).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anotherRootIsMalformed() {
        assertThat(refusal("<html/>".getBytes(UTF_8)).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void noContentIsMalformed() {
        assertThat(refusal(null).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void otherEncodingsAreSaidAndNotGuessed() {
        assertThat(refusal("<metadata><overview><name>é</name></overview></metadata>".getBytes(ISO_8859_1))
                        .reason())
                .isEqualTo(Reason.NOT_UTF8);
    }

    @Test
    void depthIsBounded() {
        String deep = "<metadata>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</metadata>";

        assertThat(refusal(deep.getBytes(UTF_8)).reason()).isEqualTo(Reason.MALFORMED);
    }

    private static UnreadableXmlException refusal(byte[] content) {
        UnreadableXmlException refusal =
                catchThrowableOfType(UnreadableXmlException.class, () -> ArtifactXml.parse(content));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
