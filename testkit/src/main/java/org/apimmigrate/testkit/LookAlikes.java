package org.apimmigrate.testkit;

import java.sql.Driver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.session.SessionFactory;

/** Leads sessions on look-alikes to their drivers, which are in no home and come with no tool. */
public final class LookAlikes {

    /** The host in the url of every look-alike. */
    static final String HOST = "look-alike";

    private LookAlikes() {}

    /** The same factory for an installation on servers; one with the look-alike's driver for an installation on a look-alike. */
    public static SessionFactory reaching(Installation installation, SessionFactory factory) {
        List<Driver> drivers = installation.databases().values().stream()
                .map(LookAlikes::driver)
                .flatMap(Optional::stream)
                .toList();
        return drivers.isEmpty()
                ? factory
                : factory.withDrivers(settings -> driver(settings).orElseThrow());
    }

    private static Optional<Driver> driver(DatabaseSettings settings) {
        if (!settings.url().contains(HOST)) {
            return Optional.empty();
        }
        return Arrays.stream(TestDbms.values())
                .filter(TestDbms::isLookAlike)
                .filter(dbms -> dbms.takes(settings.url()))
                .map(TestDbms::driver)
                .findFirst();
    }
}
