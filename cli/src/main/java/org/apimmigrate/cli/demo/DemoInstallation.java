package org.apimmigrate.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.installation.BundledDriver;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleContent;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleHome;
import org.apimmigrate.sampledata.SampleInstallation;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.Flaw;

/**
 * A multi-tenant 4.0.0 installation on embedded H2 in a folder of its own: every type of API, revisions, products, and three flaws as
 * they are seen in the field, none of which blocks a migration.
 */
public final class DemoInstallation {

    private static final String MARKER = ".apim-migrate-demo";
    private static final String USER = "wso2carbon";

    private final Path home;

    public DemoInstallation(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    public Path home() {
        return home;
    }

    /** Creates it again. A demo of before is removed; a folder that is none is left alone. */
    public SampleContent create() {
        try {
            prepare();
            List<SampleDatabase> databases = List.of(database("WSO2AM_DB"), database("WSO2SHARED_DB"));
            SampleHome.write(home, Layout.AM_AND_SHARED, databases);
            return new SampleInstallation(options(), databases).create();
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "The demo cannot be made",
                            home.toString(),
                            FileReason.of(e),
                            Advice.of("name a folder that can be written: {}", Command.of("demo", "--dir", "DIR"))),
                    e);
        }
    }

    private static SampleOptions options() {
        return SampleOptions.small()
                .withFlaws(EnumSet.of(
                        Flaw.OAS_INVALID, Flaw.ENVIRONMENT_WITHOUT_VHOST, Flaw.REVISION_COLLECTION_WITHOUT_ROW));
    }

    private SampleDatabase database(String name) {
        Path file = home.resolve("repository/database").resolve(name);
        return new SampleDatabase(Dialects.of(Dbms.H2), BundledDriver.H2.make(), "jdbc:h2:file:" + file, USER, USER);
    }

    private void prepare() throws IOException {
        if (Files.exists(home) && !Files.exists(home.resolve(MARKER)) && !isEmpty(home)) {
            throw new MigrateException(
                    MigrateException.Kind.CONFIGURATION,
                    new Problem(
                            "The folder for the demo is in use",
                            home.toString(),
                            "it holds files that no demo has made, and they are not touched",
                            Advice.of("name another folder: {}", Command.of("demo", "--dir", "DIR"))));
        }
        if (Files.exists(home.resolve(MARKER))) {
            remove(home);
        }
        Files.createDirectories(home.resolve("repository/database"));
        Files.writeString(home.resolve(MARKER), "Made by apim-migrate demo; the next demo removes this folder.\n");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
