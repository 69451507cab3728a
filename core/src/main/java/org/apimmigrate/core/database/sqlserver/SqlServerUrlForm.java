package org.apimmigrate.core.database.sqlserver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** Microsoft SQL Server in deployment.toml. */
public final class SqlServerUrlForm implements UrlForm {

    private static final Pattern DATABASE = Pattern.compile("(?i);database(?:name)?=([^;]*)");

    @Override
    public Dbms dbms() {
        return Dbms.MSSQL;
    }

    @Override
    public Set<String> types() {
        return Set.of("mssql", "sqlserver");
    }

    @Override
    public String scheme() {
        return "jdbc:sqlserver:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("com.microsoft.sqlserver.jdbc.SQLServerDriver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:sqlserver://%s:%s;databaseName=%s;SendStringParametersAsUnicode=false"
                .formatted(parts.get("hostname"), parts.get("port"), parts.get("name"));
    }

    @Override
    public String identity(String url) {
        Matcher database = DATABASE.matcher(url);
        return url.replaceFirst(";.*$", "") + (database.find() ? ";" + database.group(1) : "");
    }
}
