package org.apimmigrate.cli.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.JdbcDrivers;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleHome;
import org.apimmigrate.sampledata.SampleInstallation;
import org.apimmigrate.sampledata.SampleOptions;

/**
 * A home of a 4.1.0 whose databases are all the one that is tested. The password is in no file: the configuration names the environment
 * variable that holds it.
 *
 * @param folder with {@code home}, {@code lib} for drivers, and what the runs write
 */
public record TestHome(Path folder) {

    /** Holds the password of the database. */
    public static final String PASSWORD = "APIM_MIGRATE_SELF_TEST_PASSWORD";

    public Path home() {
        return folder.resolve("home");
    }

    /** Writes the home. */
    public void write(String url, String user) throws IOException {
        PrivateFiles.folder(folder);
        SampleDatabase named =
                new SampleDatabase(Dialects.forUrl(url), new NoDriver(), url, user, "$env{" + PASSWORD + "}");
        SampleHome.write(home(), Layout.ONE, List.of(named));
        PrivateFiles.folder(folder.resolve("lib"));
    }

    /** Puts a small 4.0.0 with tenants, all kinds of APIs, revisions and products into the database. */
    void fill(Installation installation) {
        DatabaseSettings settings =
                java.util.Objects.requireNonNull(installation.databases().get(Role.AM));
        SampleDatabase database = new SampleDatabase(
                Dialects.forUrl(settings.url()),
                new JdbcDrivers(installation, note -> {}).driverFor(settings),
                settings.url(),
                settings.username(),
                settings.password().reveal());
        new SampleInstallation(SampleOptions.small().withLayout(Layout.ONE), List.of(database)).create();
    }

    /** Keeps the report of a test, to be sent to others. */
    Path keep(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
