package org.apimmigrate.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a server's framework demands of the bundle. */
class Dropin_BundleTest {

    @Test
    void everyClassIsForJava8() throws Exception {
        try (Stream<Path> files = Files.walk(ServerCase.dropinClasses())) {
            assertThat(files.filter(f -> f.toString().endsWith(".class")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                            in.readInt();
                            in.readUnsignedShort();
                            assertThat(in.readUnsignedShort())
                                    .as(file.toString())
                                    .isEqualTo(52);
                        }
                    });
        }
    }

    @Test
    void nothingIsImportedButTheFramework() throws Exception {
        Attributes headers = new Manifest(
                        Files.newInputStream(ServerCase.dropinClasses().resolve("META-INF/MANIFEST.MF")))
                .getMainAttributes();

        assertThat(headers.getValue("Import-Package"))
                .startsWith("org.osgi.framework;")
                .doesNotContain(",org", ",java");
        assertThat(headers.getValue("Require-Capability")).isNull();
        assertThat(headers.getValue("Require-Bundle")).isNull();
        assertThat(headers.getValue("Fragment-Host")).isNull();
    }

    /** bundles.info of a server is sorted by name, and bundles of a level start in that order (docs/decisions/0031). */
    @Test
    void itsNameComesBeforeThoseOfTheServersComponents() throws Exception {
        String name = new Manifest(
                        Files.newInputStream(ServerCase.dropinClasses().resolve("META-INF/MANIFEST.MF")))
                .getMainAttributes()
                .getValue("Bundle-SymbolicName");

        assertThat(name).isLessThan("org.wso2.carbon");
    }
}
