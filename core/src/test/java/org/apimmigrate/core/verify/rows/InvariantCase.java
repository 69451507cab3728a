package org.apimmigrate.core.verify.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.memory.RegistryRows;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An installation after step 1 with the super tenant and acme.com (tenant 1), and no rows yet. */
abstract class InvariantCase {

    static final Clock CLOCK = Clock.fixed(MemoryInstallation.NOW, ZoneOffset.UTC);

    MemoryInstallation installation;

    @BeforeEach
    void open() throws Exception {
        installation = MemoryInstallation.expanded();
        installation.tenant(1, "acme.com");
    }

    @AfterEach
    void close() throws Exception {
        installation.close();
    }

    RegistryRows registry() {
        return installation.registry();
    }

    void holds(Invariant invariant) {
        InvariantResult result = installation.check(invariant);
        assertThat(result.holds()).as("%s %s", invariant.id(), result.sample()).isTrue();
        assertThat(result.excused()).isZero();
    }

    void violated(Invariant invariant, String sample) {
        InvariantResult result = installation.check(invariant);
        assertThat(result.holds()).isFalse();
        assertThat(result.violations()).isEqualTo(1);
        assertThat(result.sample()).anyMatch(row -> row.contains(sample));
    }

    void excused(Invariant invariant, String sample) {
        InvariantResult result = installation.check(invariant);
        assertThat(result.holds()).as("%s %s", invariant.id(), result.sample()).isTrue();
        assertThat(result.excused()).isEqualTo(1);
        assertThat(result.sample()).anyMatch(row -> row.contains(sample));
    }

    /** An API with its artifact, both of the same tenant, the row completed manually. */
    void api(int id, int tenant, String provider, String name, String version, String comparable) {
        String uuid = "u" + id;
        installation.api(id, uuid, provider, name, version);
        installation.am(
                "UPDATE AM_API SET ORGANIZATION = ?, VERSION_COMPARABLE = ? WHERE API_ID = ?",
                tenant == 1 ? "acme.com" : "carbon.super",
                comparable,
                id);
        artifact(tenant, uuid, provider, name, version, comparable);
    }

    void artifact(int tenant, String uuid, String provider, String name, String version, String comparable) {
        put(tenant, RegistryRows.workingCopy(provider, name, version), uuid, provider, name, version, comparable);
    }

    void revision(int tenant, String apiUuid, int number, String comparable) {
        put(tenant, RegistryRows.revision(apiUuid, number), "r" + number, "p", "n", "v", comparable);
    }

    private void put(
            int tenant, String path, String uuid, String provider, String name, String version, String comparable) {
        String value = comparable == null ? "" : "<versionComparable>" + comparable + "</versionComparable>";
        registry()
                .resource(
                        tenant,
                        path,
                        ArtifactXml.MEDIA_TYPE,
                        uuid,
                        RegistryRows.xml(provider, name, version, value)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
