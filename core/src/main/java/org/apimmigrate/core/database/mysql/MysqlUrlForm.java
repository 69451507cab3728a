package org.apimmigrate.core.database.mysql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** MySQL in deployment.toml. */
public final class MysqlUrlForm implements UrlForm {

    @Override
    public Dbms dbms() {
        return Dbms.MYSQL;
    }

    @Override
    public Set<String> types() {
        return Set.of("mysql");
    }

    @Override
    public String scheme() {
        return "jdbc:mysql:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("com.mysql.cj.jdbc.Driver", "com.mysql.jdbc.Driver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:mysql://%s:%s/%s".formatted(parts.get("hostname"), parts.get("port"), parts.get("name"));
    }

    @Override
    public String identity(String url) {
        return url.replaceFirst("\\?.*$", "");
    }
}
