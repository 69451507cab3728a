package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.memory.MemoryInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Defect D-14: a customer's api.rxt is patched, not replaced. */
class ApiRxtStep_ResourcesTest {

    private static final String RXT =
            "/_system/governance/repository/components/org.wso2.carbon.governance/types/api.rxt";
    private static final String FORM =
            "/_system/config/repository/components/org.wso2.carbon.governance/configuration/api";
    private static final String TABLE =
            "<content><table name=\"Overview\"><field type=\"text\"><name>Version Type</name></field>%s"
                    + "<field type=\"text\"><name>Cost Center</name></field></table></content>";
    private static final String FIELD =
            "<field type=\"text\" required=\"true\"><name>Version Comparable</name></field>";

    private final ApiRxtStep step = new ApiRxtStep();
    private MemoryInstallation installation;

    @BeforeEach
    void open() throws Exception {
        installation = MemoryInstallation.of400();
        installation.tenant(1, "acme.com");
    }

    @AfterEach
    void close() throws Exception {
        installation.close();
    }

    @Test
    void rxtAndGeneratedFormGetTheField() {
        put(RXT, "<artifactType>" + TABLE.formatted("") + "</artifactType>");
        put(FORM, TABLE.formatted(""));

        assertThat(installation.run(step)).isEqualTo(2);

        assertThat(installation.registry().content(1, RXT))
                .isEqualTo("<artifactType>" + TABLE.formatted(FIELD) + "</artifactType>");
        assertThat(installation.registry().content(1, FORM)).isEqualTo(TABLE.formatted(FIELD));
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        put(RXT, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>");

        assertThat(installation.run(step)).isZero();
    }

    @Test
    void aTenantWithoutItIsLeftToTheServer() {
        assertThat(installation.plan(step)).isEmpty();
    }

    @Test
    void onlySelectedTenantsAreChanged() {
        put(RXT, TABLE.formatted(""));

        assertThat(installation.select(-1234).plan(step)).isEmpty();
    }

    private void put(String path, String xml) {
        installation.registry().resource(1, path, "application/vnd.wso2.registry-ext-type+xml", xml);
    }
}
