package org.apimmigrate.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.sampledata.SampleContent;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleOptions;

/**
 * A sample installation in databases of one test.
 *
 * @param databases in the order of the layout
 * @param content what was put in, and what has to come of it
 * @param work folder for journal copies, restore points and reports; goes with the test
 */
public record TestInstallation(
        SampleOptions options, List<DatabaseUnderTest> databases, SampleContent content, Path work) {

    public DatabaseUnderTest database(Role role) {
        return Objects.requireNonNull(byRole().get(role), role.id());
    }

    /** Which database plays which role. */
    public Map<Role, DatabaseUnderTest> byRole() {
        return options.layout().assign(databases);
    }

    /** As a deployment.toml would describe it. */
    public Installation installation() {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        byRole().forEach((role, database) -> settings.put(role, database.settings("[database." + role.id() + "]")));
        return new Installation(
                null, work.resolve("deployment.toml"), work, settings, null, Installation.Facts.DEFAULTS);
    }

    /** Makes sessions on it, as the command line does; on look-alikes with their drivers, which no home has. */
    public SessionFactory sessions(Parts parts, Clock clock, String version) {
        return LookAlikes.reaching(
                installation(), new SessionFactory(parts, work.resolve("h2-legacy"), clock, version));
    }

    /** The database as the sample generator knows it. */
    public static SampleDatabase sample(DatabaseUnderTest database) {
        return new SampleDatabase(
                Dialects.of(database.dbms().dialect()),
                database.dbms().driver(),
                database.url(),
                database.username(),
                database.password());
    }
}
