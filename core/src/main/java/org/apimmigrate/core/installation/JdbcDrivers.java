package org.apimmigrate.core.installation;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;
import org.apimmigrate.core.database.mysql.MysqlUrlDriver;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/**
 * Finds the JDBC driver of a database: in {@code <home>/repository/components/lib}, where the server has it too, or in
 * {@code <work-dir>/lib}; else the one that comes with this tool. H2 is always ours: a newer one would write files that the server
 * cannot open.
 */
public final class JdbcDrivers {

    private final DriverFolder folder;
    private final Consumer<String> notes;
    private final UrlForms forms = new UrlForms();
    private final Set<String> said = new LinkedHashSet<>();

    /** @param notes hears a sentence when another driver is taken than the one configured */
    public JdbcDrivers(Installation installation, Consumer<String> notes) {
        List<Path> folders = new ArrayList<>();
        if (installation.home() != null) {
            folders.add(installation.home().resolve("repository/components/lib"));
        }
        folders.add(installation.workDirectory().resolve("lib"));
        this.folder = new DriverFolder(folders);
        this.notes = notes;
    }

    /** @throws MigrateException of kind ENVIRONMENT when there is none, naming the folder to put it into */
    public Driver driverFor(DatabaseSettings settings) {
        UrlForm form = forms.ofUrl(settings.url()).orElseThrow(() -> unknown(settings));
        if (form.dbms() == Dbms.H2) {
            return bundled(form).orElseThrow();
        }
        Set<String> classes = new LinkedHashSet<>();
        if (settings.driver() != null) {
            classes.add(settings.driver());
        }
        classes.addAll(form.driverClasses());
        for (String name : classes) {
            Optional<Driver> driver = folder.driver(name).filter(d -> accepts(d, settings.url()));
            if (driver.isPresent()) {
                return driver.get();
            }
        }
        Driver ours = bundled(form)
                .orElseThrow(() -> missing(settings, form, classes.iterator().next()));
        if (settings.driver() != null
                && !settings.driver().equals(ours.getClass().getName())) {
            note(settings, ours);
        }
        return ours;
    }

    private void note(DatabaseSettings settings, Driver ours) {
        String text = "%s: the driver %s is not in %s; the %s driver that comes with this tool is used instead."
                .formatted(
                        settings.section(),
                        settings.driver(),
                        folder.folders().get(0),
                        ours instanceof MysqlUrlDriver
                                ? "MariaDB"
                                : ours.getClass().getName());
        if (said.add(text)) {
            notes.accept(text);
        }
    }

    private static Optional<Driver> bundled(UrlForm form) {
        return switch (form.scheme()) {
            case "jdbc:h2:" -> Optional.of(BundledDriver.H2.make());
            case "jdbc:postgresql:" -> Optional.of(BundledDriver.POSTGRESQL.make());
            case "jdbc:mariadb:" -> Optional.of(BundledDriver.MARIADB.make());
            case "jdbc:mysql:" -> Optional.of(new MysqlUrlDriver(BundledDriver.MARIADB.make()));
            case "jdbc:sqlserver:" -> Optional.of(BundledDriver.SQL_SERVER.make());
            default -> Optional.empty();
        };
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private MigrateException missing(DatabaseSettings settings, UrlForm form, String className) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The JDBC driver of " + form.dbms().title() + " is missing.",
                        settings.section() + ", class " + className,
                        "Its licence does not let it come with this tool, and there is no jar with that class in "
                                + folder.folders(),
                        "Copy the driver's jar, as the server uses it, into "
                                + folder.folders().get(0) + " and run the same command again."));
    }

    private MigrateException unknown(DatabaseSettings settings) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "The url names no DBMS that API Manager 4.1.0 supports.",
                        settings.section(),
                        "It does not begin with one of " + forms.schemes(),
                        "Correct the url in deployment.toml, then run the same command again."));
    }
}
