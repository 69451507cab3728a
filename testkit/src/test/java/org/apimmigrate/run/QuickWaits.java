package org.apimmigrate.run;

import java.net.URI;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.database.jdbc.Patience;
import org.apimmigrate.core.database.mysql.MysqlUrlDriver;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;

/** Databases opened as a command does it, but with less patience, and by another way than their url says. */
final class QuickWaits {

    static final Patience PATIENCE = new Patience(Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(3));

    private final List<String> notes = new CopyOnWriteArrayList<>();

    private final DatabaseOpener opener =
            new DatabaseOpener(settings -> driver(settings.url()), Dialects::forUrl, PATIENCE, notes::add);

    DatabaseOpener opener() {
        return opener;
    }

    /** As a command finds it where the home has no driver of its own. */
    private static Driver driver(String url) {
        if (url.startsWith("jdbc:mysql:")) {
            return new MysqlUrlDriver(new org.mariadb.jdbc.Driver());
        }
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an operator would have read meanwhile. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    static int port(Installation installation) {
        String url = installation.databases().get(Role.AM).url();
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    static Installation through(int port, Installation installation) {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        installation
                .databases()
                .forEach((role, s) ->
                        settings.put(role, s.withUrl(s.url().replace(":" + port(installation), ":" + port))));
        return new Installation(
                installation.home(),
                installation.configuration(),
                installation.workDirectory(),
                settings,
                installation.local(),
                installation.facts());
    }
}
