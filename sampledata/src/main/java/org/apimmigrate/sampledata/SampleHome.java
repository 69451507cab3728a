package org.apimmigrate.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Role;

/** Writes a 4.1.0 home that points to the databases of a sample: just enough of it for the tool. */
public final class SampleHome {
    private SampleHome() {}

    /**
     * Writes {@code repository/conf/deployment.toml}.
     *
     * @return the home
     */
    public static Path write(Path home, Layout layout, List<SampleDatabase> databases) throws IOException {
        Path configuration = home.resolve("repository/conf/deployment.toml");
        Files.createDirectories(configuration.getParent());
        Files.createDirectories(home.resolve("repository/components/lib"));
        Files.writeString(configuration, toml(layout, databases));
        return home;
    }

    /** The text of a deployment.toml; passwords are in it as in the product's own. */
    static String toml(Layout layout, List<SampleDatabase> databases) {
        Map<Role, SampleDatabase> byRole = layout.assign(databases);
        StringBuilder text = new StringBuilder("""
                [server]
                hostname = "localhost"

                [super_admin]
                username = "admin"
                password = "admin"
                create_admin_account = true

                """);
        section(text, "apim_db", of(Role.AM, byRole));
        section(text, "shared_db", of(Role.REGISTRY, byRole));
        if (!of(Role.CONFIG, byRole).equals(of(Role.REGISTRY, byRole))) {
            section(text, "config", of(Role.CONFIG, byRole));
        }
        if (!of(Role.USER, byRole).equals(of(Role.REGISTRY, byRole))) {
            section(text, "user", of(Role.USER, byRole));
            text.append("[realm_manager]\ndata_source = \"WSO2USER_DB\"\n\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String name, SampleDatabase database) {
        text.append("[database.").append(name).append("]\n");
        text.append("type = \"").append(type(database)).append("\"\n");
        text.append("url = ").append(quoted(database.url())).append('\n');
        text.append("username = ").append(quoted(database.username())).append('\n');
        text.append("password = ").append(quoted(database.password())).append("\n\n");
    }

    private static String type(SampleDatabase database) {
        Dbms dbms = database.dialect().dbms();
        return switch (dbms) {
            case POSTGRESQL -> "postgre";
            case MYSQL -> database.url().startsWith("jdbc:mariadb:") ? "mariadb" : "mysql";
            case H2, MSSQL, ORACLE, DB2 -> dbms.id();
        };
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static SampleDatabase of(Role role, Map<Role, SampleDatabase> byRole) {
        return Objects.requireNonNull(byRole.get(role), role.id());
    }
}
