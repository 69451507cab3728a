package org.apimmigrate.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No part without the text of its licence, and no text in the place of another. */
class LicenceTexts_CompletenessTest {

    @TempDir
    Path folder;

    @Test
    void eachLicenceHasItsText() throws Exception {
        new LicenceTexts()
                .write(List.of(component("EPL-2.0", "LGPL-2.1-only"), component("MPL-2.0", "EPL 1.0", "CPL")), folder);

        assertThat(folder.resolve("EPL-2.0.txt")).content().contains("Eclipse Public License - v 2.0");
        assertThat(folder.resolve("EPL-1.0.txt")).content().startsWith("Eclipse Public License - v 1.0");
        assertThat(folder.resolve("CPL-1.0.txt")).content().contains("Common Public License - v 1.0", "7. GENERAL");
        assertThat(folder.resolve("LGPL-2.1.txt")).content().contains("GNU LESSER GENERAL PUBLIC LICENSE");
        assertThat(folder.resolve("MPL-2.0.txt")).content().contains("Mozilla Public License Version 2.0");
    }

    @Test
    void whatHasNoTextStopsTheBuild() {
        LicenceTexts texts = new LicenceTexts();

        assertThatThrownBy(() -> texts.write(List.of(component("Beerware")), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Beerware");
        assertThatThrownBy(() -> texts.files(component())).hasMessageContaining("states no licence");
    }

    @Test
    void textsOfOneNameInAJarAreAllKept() throws Exception {
        Path jars = Files.createDirectories(folder.resolve("lib"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jars.resolve("driver-1.jar")))) {
            for (String name :
                    List.of("LICENSE", "META-INF/LICENSE", "META-INF/licenses/a/LICENSE", "META-INF/licenses/b.txt")) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(name.getBytes());
            }
        }

        new Licences().write(jars, folder.resolve("out"));

        assertThat(Files.list(folder.resolve("out/driver-1")))
                .extracting(f -> f.getFileName() + " = " + Files.readString(f))
                .containsExactlyInAnyOrder(
                        "LICENSE = LICENSE",
                        "META-INF_LICENSE = META-INF/LICENSE",
                        "META-INF_licenses_a_LICENSE = META-INF/licenses/a/LICENSE",
                        "META-INF_licenses_b.txt = META-INF/licenses/b.txt");
    }

    private static Component component(String... licences) {
        return new Component("g", "n", "1", List.of(licences), "");
    }
}
