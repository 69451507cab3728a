package org.apimmigrate.core.installation;

import java.util.Map;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one database, as deployment.toml says it (facts/configuration.md#databases), placeholders replaced.
 *
 * @param section its state, for messages: {@code [database.apim_db]}
 * @param type spelling of the file in lower case (mysql, mariadb, postgre, h2, mssql, oracle, db2); null when only the url says it
 * @param url JDBC url, complete; H2 paths made absolute
 * @param driver class name; null means the default of the DBMS
 * @param poolOptions {@code pool_options.*} as written
 */
public record DatabaseSettings(
        String section,
        @Nullable String type,
        String url,
        String username,
        Secret password,
        @Nullable String driver,
        Map<String, String> poolOptions) {

    public DatabaseSettings {
        poolOptions = Map.copyOf(poolOptions);
    }

    /** The same with another url. */
    public DatabaseSettings withUrl(String other) {
        return new DatabaseSettings(section, type, other, username, password, driver, poolOptions);
    }
}
