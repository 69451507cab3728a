package org.apimmigrate.core.check.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file for each resource, also where two artifacts have one UUID. */
final class UniqueNames_ResourcesTest {

    private final UniqueNames names = new UniqueNames();

    @Test
    void theSameResourceKeepsItsName() {
        assertThat(names.of("u.json", 1, "/a/swagger.json")).isEqualTo("u.json");
        assertThat(names.of("u.json", 1, "/a/swagger.json")).isEqualTo("u.json");
    }

    @Test
    void anotherResourceGetsAnotherName() {
        names.of("u.json", 1, "/a/swagger.json");

        assertThat(names.of("u.json", 1, "/b/swagger.json")).matches("u-[0-9a-f]{32}\\.json");
        assertThat(names.of("U.JSON", 2, "/a/swagger.json")).matches("U-[0-9a-f]{32}\\.JSON");
    }
}
