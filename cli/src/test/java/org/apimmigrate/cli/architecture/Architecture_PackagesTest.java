package org.apimmigrate.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package says what it is for, and the page about the architecture knows all of them. */
class Architecture_PackagesTest {

    private static final Path ROOT = Path.of("..");
    private static final String PREFIX = "org.apimmigrate.";

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).contains("/**");
            // the bundle runs on Java 8 in any server and has no dependencies
            if (!info.startsWith(ROOT.resolve("dropin"))) {
                assertThat(Files.readString(info)).as(info.toString()).contains("NullMarked\n");
            }
        }
    }

    @Test
    void thePageAboutTheArchitectureNamesEveryPackage() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/architecture.md"));
        for (Path folder : packages()) {
            assertThat(page).contains("| `" + module(folder) + "` | `" + name(folder) + "` |");
        }
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> sources = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(sources).hasSizeGreaterThan(8);
            return sources.stream().flatMap(Architecture_PackagesTest::below).toList();
        }
    }

    private static Stream<Path> below(Path sources) {
        try (Stream<Path> folders = Files.walk(sources)) {
            return folders.filter(Files::isDirectory).filter(Architecture_PackagesTest::hasClasses).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String module(Path folder) {
        return ROOT.relativize(folder).getName(0).toString();
    }

    private static String name(Path folder) {
        Path module = ROOT.resolve(module(folder)).resolve("src/main/java");
        return module.relativize(folder)
                .toString()
                .replace('/', '.')
                .replace('\\', '.')
                .substring(PREFIX.length());
    }
}
