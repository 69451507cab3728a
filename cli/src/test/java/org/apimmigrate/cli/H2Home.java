package org.apimmigrate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.installation.BundledDriver;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleHome;
import org.apimmigrate.sampledata.SampleInstallation;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.Flaw;

/** A 4.1.0 home in a folder of the test, with its databases on H2. */
public record H2Home(Path folder) {

    private static final String USER = "wso2carbon";

    /** A home whose databases are a small 4.0.0, clean but for these flaws. */
    public static H2Home sample(Path folder, Flaw... flaws) {
        H2Home home = empty(folder);
        SampleOptions options = SampleOptions.small()
                .withTenants(1)
                .withApis(24)
                .withFlaws(flaws.length == 0 ? Set.of() : EnumSet.of(flaws[0], flaws));
        new SampleInstallation(options, home.databases()).create();
        return home;
    }

    /** A home whose databases are there and hold nothing. */
    public static H2Home empty(Path folder) {
        H2Home home = new H2Home(folder);
        try {
            Files.createDirectories(folder.resolve("repository/database"));
            SampleHome.write(folder, Layout.AM_AND_SHARED, home.databases());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.databases().forEach(database -> home.execute(database.url(), "SELECT 1"));
        return home;
    }

    public Path configuration() {
        return folder.resolve("repository/conf/deployment.toml");
    }

    public void replaceInConfiguration(String text, String by) {
        try {
            String before = Files.readString(configuration());
            if (!before.contains(text)) {
                throw new AssertionError(text + " is not in " + before);
            }
            Files.writeString(configuration(), before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void am(String sql) {
        execute(databases().get(0).url(), sql);
    }

    public void shared(String sql) {
        execute(databases().get(1).url(), sql);
    }

    /** Every table with its row count: what would change if somebody wrote. */
    public Set<String> content() {
        Set<String> content = new TreeSet<>();
        for (SampleDatabase database : databases()) {
            try (Connection connection = DriverManager.getConnection(database.url(), USER, USER);
                    Statement statement = connection.createStatement();
                    Statement count = connection.createStatement();
                    ResultSet tables = statement.executeQuery(
                            "SELECT TABLE_NAME, (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS C WHERE C.TABLE_NAME = T.TABLE_NAME)"
                                    + " FROM INFORMATION_SCHEMA.TABLES T WHERE TABLE_SCHEMA = 'PUBLIC'")) {
                while (tables.next()) {
                    try (ResultSet rows = count.executeQuery("SELECT COUNT(*) FROM \"" + tables.getString(1) + "\"")) {
                        rows.next();
                        content.add(
                                tables.getString(1) + " " + tables.getInt(2) + " columns " + rows.getLong(1) + " rows");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return content;
    }

    public List<SampleDatabase> databases() {
        return List.of(database("WSO2AM_DB"), database("WSO2SHARED_DB"));
    }

    private SampleDatabase database(String name) {
        String url = "jdbc:h2:file:"
                + folder.toAbsolutePath().resolve("repository/database").resolve(name);
        return new SampleDatabase(Dialects.of(Dbms.H2), BundledDriver.H2.make(), url, USER, USER);
    }

    private void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
