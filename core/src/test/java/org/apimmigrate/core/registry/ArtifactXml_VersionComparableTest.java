package org.apimmigrate.core.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting the value leaves exactly one, and everything else as it was. */
class ArtifactXml_VersionComparableTest {

    private static final String VALUE = "1660000000000";
    private static final String TAG = "<versionComparable>1660000000000</versionComparable>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing yet: at the end of the first overview
                "<metadata><overview><name>a</name></overview></metadata>"
                        + "|<metadata><overview><name>a</name>TAG</overview></metadata>",
                // an older value, and an empty one, are replaced where they are
                "<metadata><overview><versionComparable>1</versionComparable><name>a</name></overview></metadata>"
                        + "|<metadata><overview>TAG<name>a</name></overview></metadata>",
                "<metadata><overview><versionComparable/><name>a</name></overview></metadata>"
                        + "|<metadata><overview>TAG<name>a</name></overview></metadata>",
                // a 4.1.0 server adds a second overview with only this
                "<metadata><overview><versionComparable>1</versionComparable></overview><overview><versionComparable>2</versionComparable></overview></metadata>"
                        + "|<metadata><overview>TAG</overview></metadata>",
                "<metadata><overview><versionComparable>1</versionComparable></overview><overview><versionComparable/><x>1</x></overview></metadata>"
                        + "|<metadata><overview>TAG</overview><overview><x>1</x></overview></metadata>",
                "<metadata><overview/></metadata>|<metadata><overview>TAG</overview></metadata>",
                "<metadata/>|<metadata><overview>TAG</overview></metadata>",
                // not an attribute of overview
                "<metadata><other><versionComparable>1</versionComparable></other><overview><a/></overview></metadata>"
                        + "|<metadata><other><versionComparable>1</versionComparable></other><overview><a/>TAG</overview></metadata>",
            })
    void leavesExactlyOneValue(String before, String after) throws Exception {
        byte[] changed = ArtifactXml.parse(before.getBytes(UTF_8)).withVersionComparable(VALUE);

        assertThat(new String(changed, UTF_8)).isEqualTo(after.replace("TAG", TAG));
        assertThat(ArtifactXml.parse(changed).carries(VALUE)).isTrue();
        assertThat(ArtifactXml.parse(changed).withVersionComparable(VALUE)).isEqualTo(changed);
    }

    @Test
    void keepsEveryOtherByte() throws Exception {
        String head =
                "\uFEFF<?xml version=\"1.0\"  encoding='UTF-8'?>\r\n<!-- é 𝄞 --><metadata xmlns='http://www.wso2.org/governance/metadata' >\r\n"
                        + "<overview  a=\"1\"><name>Caf\u00e9 &amp; &#x26; &lt;&quot;</name><cdata><![CDATA[</overview>]]></cdata>\n\t";
        String tail =
                "</overview >\r\n<apiCategories><categoryName>x</categoryName></apiCategories></metadata>\r\n<!-- end -->\n";

        byte[] changed = ArtifactXml.parse((head + tail).getBytes(UTF_8)).withVersionComparable(VALUE);

        assertThat(new String(changed, UTF_8)).isEqualTo(head + TAG + tail);
    }

    @Test
    void writesThePrefixOfItsNeighbours() throws Exception {
        byte[] content =
                "<m:metadata xmlns:m='urn:x'><m:overview><m:name>a</m:name></m:overview></m:metadata>".getBytes(UTF_8);

        byte[] changed = ArtifactXml.parse(content).withVersionComparable(VALUE);

        assertThat(new String(changed, UTF_8))
                .contains("<m:versionComparable>" + VALUE + "</m:versionComparable></m:overview>");
    }

    @Test
    void takesDigitsOnly() throws Exception {
        ArtifactXml artifact = ArtifactXml.parse("<metadata/>".getBytes(UTF_8));

        assertThatThrownBy(() -> artifact.withVersionComparable("1</x>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotSatisfiedByAValueThatAServerDoesNotRead() throws UnreadableXmlException {
        String hidden =
                "<metadata><overview><versionComparable/></overview><overview>%s</overview></metadata>".formatted(TAG);

        assertThat(ArtifactXml.parse(hidden.getBytes(UTF_8)).carries(VALUE)).isFalse();
    }
}
