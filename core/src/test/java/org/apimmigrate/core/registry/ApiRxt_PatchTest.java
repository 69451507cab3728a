package org.apimmigrate.core.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step api-rxt: one field is put in, the rest stays (defect D-14). */
class ApiRxt_PatchTest {

    private static final String FIELD =
            "<field type=\"text\" required=\"true\"><name>Version Comparable</name></field>";

    @Test
    void theFieldFollowsVersionTypeWithItsIndent() throws Exception {
        String head = "<?xml version=\"1.0\"?>\n<artifactType>\n  <content>\n    <table name=\"Overview\">\n"
                + "      <field type=\"text\"><name>Cost Center</name></field>\n"
                + "\t  <field type=\"text\" required=\"true\">\n          <name>Version Type</name>\n      </field>";
        String tail =
                "\n      <field type=\"text\"><name>Type</name></field>\n    </table>\n  </content>\n</artifactType>\n";

        byte[] patched = ApiRxt.parse((head + tail).getBytes(UTF_8))
                .withComparableField()
                .orElseThrow();

        assertThat(new String(patched, UTF_8)).isEqualTo(head + "\n\t  " + FIELD + tail);
        assertThat(ApiRxt.parse(patched).comparableFields()).isEqualTo(1);
    }

    @Test
    void theGeneratedFormIsPatchedAlike() throws Exception {
        byte[] form =
                "<content><table name=\"Overview\"><field type=\"text\"><name>Version Type</name></field></table></content>"
                        .getBytes(UTF_8);

        assertThat(new String(ApiRxt.parse(form).withComparableField().orElseThrow(), UTF_8))
                .isEqualTo("<content><table name=\"Overview\"><field type=\"text\"><name>Version Type</name></field>"
                        + FIELD + "</table></content>");
    }

    @Test
    void withoutVersionTypeItGoesToTheEndOfTheTable() throws Exception {
        byte[] rxt = "<a><table name=\"Overview\"><field><name>Name</name></field></table></a>".getBytes(UTF_8);

        assertThat(new String(ApiRxt.parse(rxt).withComparableField().orElseThrow(), UTF_8))
                .isEqualTo("<a><table name=\"Overview\"><field><name>Name</name></field>" + FIELD + "</table></a>");
    }

    @Test
    void withoutTheTableNothingIsGuessed() throws Exception {
        assertThat(ApiRxt.parse("<a><table name=\"Other\"/></a>".getBytes(UTF_8))
                        .withComparableField())
                .isEmpty();
    }

    @Test
    void aFieldThatIsThereIsCounted() throws Exception {
        assertThat(ApiRxt.parse(("<a><table name=\"Overview\">" + FIELD + "</table></a>").getBytes(UTF_8))
                        .comparableFields())
                .isEqualTo(1);
    }
}
