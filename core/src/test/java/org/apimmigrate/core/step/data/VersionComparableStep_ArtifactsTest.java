package org.apimmigrate.core.step.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.memory.RegistryRows;
import org.apimmigrate.core.registry.ArtifactXml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows, working copies and revisions carry one value each; defects D-3 to D-5. */
class VersionComparableStep_ArtifactsTest {

    private static final String BASE = Long.toString(MemoryInstallation.BASE.toEpochMilli());
    private static final String DAY_BEFORE = Long.toString(MemoryInstallation.BASE.toEpochMilli() - 86_400_000L);

    private final VersionComparableStep step =
            new VersionComparableStep(Clock.fixed(MemoryInstallation.NOW, ZoneOffset.UTC));
    private MemoryInstallation installation;

    @BeforeEach
    void open() throws Exception {
        installation = MemoryInstallation.expanded();
        installation.tenant(1, "acme.com");
    }

    @AfterEach
    void close() throws Exception {
        installation.close();
    }

    @Test
    void rowsAndArtifactsGetTheSameValue() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.9");
        api(2, "u2", 1, "bob@acme.com", "Orders", "1.10");

        installation.run(step);

        assertThat(value(2)).isEqualTo(BASE);
        assertThat(value(1)).isEqualTo(DAY_BEFORE);
        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.10")))
                .isEqualTo(BASE);
        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.9")))
                .isEqualTo(DAY_BEFORE);
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void revisionsGetTheValueOfTheirApi() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.9");
        installation.registry().revision(1, "u1", 1, "bob@acme.com", "Orders", "1.9");
        installation.registry().revision(1, "u1", 4, "bob@acme.com", "Orders", "1.9");

        installation.run(step);

        assertThat(inArtifact(1, RegistryRows.revision("u1", 1))).isEqualTo(BASE);
        assertThat(inArtifact(1, RegistryRows.revision("u1", 4))).isEqualTo(BASE);
    }

    @Test
    void revisionsAreCompletedWhereRowsAndWorkingCopiesHaveTheirValues() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.9");
        installation.run(step);
        installation.registry().revision(1, "u1", 1, "bob@acme.com", "Orders", "1.9");

        assertThat(installation.run(step)).isEqualTo(1);

        assertThat(inArtifact(1, RegistryRows.revision("u1", 1))).isEqualTo(BASE);
    }

    @Test
    void theOrderGoesAcrossProvidersButNotAcrossTenants() {
        api(1, "u1", -1234, "alice", "Orders", "2.0");
        api(2, "u2", -1234, "bob", "Orders", "1.0");
        api(3, "u3", 1, "bob@acme.com", "Orders", "1.5");

        installation.run(step);

        assertThat(value(1)).isEqualTo(BASE);
        assertThat(value(2)).isEqualTo(DAY_BEFORE);
        assertThat(value(3)).isEqualTo(BASE);
    }

    @Test
    void namesThatDifferInCaseAreDifferentNames() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.0");
        api(2, "u2", 1, "bob@acme.com", "ORDERS", "1.1");

        installation.run(step);

        assertThat(value(1)).isEqualTo(BASE);
        assertThat(value(2)).isEqualTo(BASE);
    }

    @Test
    void aRowWithoutArtifactGetsAValue() {
        installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
        api(2, "u2", 1, "bob@acme.com", "Orders", "1.1");

        installation.run(step);

        assertThat(value(1)).isEqualTo(DAY_BEFORE);
    }

    @Test
    void anArtifactWithoutRowGetsAValueAndStopsNothing() {
        installation.registry().artifact(1, "stray", "bob@acme.com", "Orders", "1.5");
        installation.registry().artifact(1, "alone", "bob@acme.com", "Alone", "1.0");
        installation.registry().revision(1, "alone", 1, "bob@acme.com", "Alone", "1.0");
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.0");

        installation.run(step);

        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.5")))
                .isEqualTo(BASE);
        assertThat(value(1)).isEqualTo(DAY_BEFORE);
        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Alone", "1.0")))
                .isEqualTo(BASE);
        assertThat(inArtifact(1, RegistryRows.revision("alone", 1))).isEqualTo(BASE);
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void anArtifactOfAnotherUuidIsFoundByItsName() {
        installation.api(1, "other", "bob@acme.com", "Orders", "1.0");
        installation.api(2, null, "bob@acme.com", "Orders", "1.1");
        installation.registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");
        installation.registry().artifact(1, "u2", "bob@acme.com", "Orders", "1.1");

        installation.run(step);

        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.0")))
                .isEqualTo(value(1))
                .isEqualTo(DAY_BEFORE);
        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.1")))
                .isEqualTo(value(2))
                .isEqualTo(BASE);
    }

    @Test
    void artifactsThatCannotBeReadKeepTheirBytesAndTheirRowsGetValues() {
        byte[] latin1 = RegistryRows.xml("bob@acme.com", "Caf\u00e9", "1.0", "").getBytes(ISO_8859_1);
        String path = RegistryRows.workingCopy("bob@acme.com", "Cafe", "1.0");
        installation.api(1, "u1", "bob@acme.com", "Cafe", "1.0");
        installation.registry().resource(1, path, ArtifactXml.MEDIA_TYPE, "u1", latin1);
        installation.api(2, "u2", "bob@acme.com", "Empty", "1.0");
        installation
                .registry()
                .resource(
                        1,
                        RegistryRows.workingCopy("bob@acme.com", "Empty", "1.0"),
                        ArtifactXml.MEDIA_TYPE,
                        "u2",
                        null);

        installation.run(step);

        assertThat(installation.registry().bytes(1, path)).isEqualTo(latin1);
        assertThat(value(1)).isEqualTo(BASE);
        assertThat(value(2)).isEqualTo(BASE);
    }

    @Test
    void rowsOfUnknownTenantsAndWithoutKeysGetValuesToo() {
        installation.api(1, "u1", "ghost@removed.example", "Ghost", "1.0");
        installation.api(2, "u2", null, null, null);

        installation.run(step);

        assertThat(value(1)).isEqualTo(BASE);
        assertThat(value(2)).isEqualTo(BASE);
    }

    @Test
    void aRowOfAnUnknownTenantGoesWithTheOtherVersionsOfItsProvider() {
        installation.api(1, "u1", "bob@gone.com", "Orders", "1.0");
        api(2, "u2", 1, "bob@gone.com", "Orders", "1.1");

        installation.run(step);

        assertThat(value(2)).isEqualTo(BASE);
        assertThat(value(1)).isEqualTo(DAY_BEFORE);
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void whatBelongsToARemovedTenantIsNotTouched() {
        installation.api(1, "u1", "admin", "Orders", "1.0");
        installation.registry().artifact(99, "u1", "admin", "Orders", "1.0");

        installation.run(step);

        assertThat(inArtifact(99, RegistryRows.workingCopy("admin", "Orders", "1.0")))
                .isEqualTo("(none)");
    }

    @Test
    void valuesThatAreInOrderStay() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.0");
        api(2, "u2", 1, "bob@acme.com", "Orders", "2.0");
        installation.am("UPDATE AM_API SET VERSION_COMPARABLE = '1700000000000' WHERE API_ID = 1");
        installation.am("UPDATE AM_API SET VERSION_COMPARABLE = '1700000086400' WHERE API_ID = 2");

        installation.run(step);

        assertThat(value(1)).isEqualTo("1700000000000");
        assertThat(inArtifact(1, RegistryRows.workingCopy("bob@acme.com", "Orders", "1.0")))
                .isEqualTo("1700000000000");
    }

    @Test
    void onlySelectedTenantsGetValues() {
        api(1, "u1", 1, "bob@acme.com", "Orders", "1.0");
        api(2, "u2", -1234, "admin", "Orders", "1.0");

        installation.select(1).run(step);

        assertThat(value(1)).isEqualTo(BASE);
        assertThat(value(2)).isNull();
    }

    @Test
    void namesBeyondASliceAreAllSeenAndNeverCutInTwo() {
        for (int i = 1; i <= 1_200; i++) {
            installation.api(i, "u" + i, "admin", "Api" + i % 7, "1." + i);
        }

        assertThat(installation.run(step)).isEqualTo(1_200);

        assertThat(value(1_200)).isEqualTo(BASE);
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void itIsPlannedOnAPure400Schema() throws Exception {
        try (MemoryInstallation pure = MemoryInstallation.of400()) {
            pure.api(1, "u1", "admin", "Orders", "1.0");
            pure.registry().artifact(-1234, "u1", "admin", "Orders", "1.0");

            assertThat(pure.plan(step)).hasSize(2);
        }
    }

    private void api(int id, String uuid, int tenant, String provider, String name, String version) {
        installation.api(id, uuid, provider, name, version);
        installation.registry().artifact(tenant, uuid, provider, name, version);
    }

    private String value(int id) {
        return installation.text(Role.AM, "SELECT VERSION_COMPARABLE FROM AM_API WHERE API_ID = ?", id);
    }

    private String inArtifact(int tenant, String path) {
        try {
            return ArtifactXml.parse(installation.registry().bytes(tenant, path))
                    .versionComparable()
                    .orElse("(none)");
        } catch (org.apimmigrate.core.registry.xml.UnreadableXmlException e) {
            throw new AssertionError(path, e);
        }
    }
}
