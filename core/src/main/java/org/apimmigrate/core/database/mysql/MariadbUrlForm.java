package org.apimmigrate.core.database.mysql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** MariaDB in deployment.toml: a scheme of its own, and the dialect of MySQL. */
public final class MariadbUrlForm implements UrlForm {

    @Override
    public Dbms dbms() {
        return Dbms.MYSQL;
    }

    @Override
    public Set<String> types() {
        return Set.of("mariadb");
    }

    @Override
    public String scheme() {
        return "jdbc:mariadb:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("org.mariadb.jdbc.Driver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:mariadb://%s:%s/%s".formatted(parts.get("hostname"), parts.get("port"), parts.get("name"));
    }

    /** As the same database would be named for MySQL. */
    @Override
    public String identity(String url) {
        MysqlUrlForm mysql = new MysqlUrlForm();
        return mysql.identity(mysql.scheme() + url.substring(scheme().length()));
    }
}
