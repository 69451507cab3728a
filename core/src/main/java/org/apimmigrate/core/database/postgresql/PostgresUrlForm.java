package org.apimmigrate.core.database.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** PostgreSQL in deployment.toml; the server spells its type {@code postgre}. */
public final class PostgresUrlForm implements UrlForm {

    private static final Pattern SCHEMA = Pattern.compile("[?&](currentSchema=[^&]*)");

    @Override
    public Dbms dbms() {
        return Dbms.POSTGRESQL;
    }

    @Override
    public Set<String> types() {
        return Set.of("postgre", "postgres", "postgresql");
    }

    @Override
    public String scheme() {
        return "jdbc:postgresql:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("org.postgresql.Driver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:postgresql://%s:%s/%s".formatted(parts.get("hostname"), parts.get("port"), parts.get("name"));
    }

    @Override
    public Optional<String> migrationParameter() {
        return Optional.of("preparedStatementCacheQueries=0");
    }

    /** The schema counts: two of them in one database are two of ours. */
    @Override
    public String identity(String url) {
        Matcher schema = SCHEMA.matcher(url);
        return url.replaceFirst("\\?.*$", "") + (schema.find() ? "?" + schema.group(1) : "");
    }
}
