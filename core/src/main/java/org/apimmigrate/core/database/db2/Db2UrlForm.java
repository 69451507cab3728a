package org.apimmigrate.core.database.db2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** DB2 in deployment.toml. */
public final class Db2UrlForm implements UrlForm {

    @Override
    public Dbms dbms() {
        return Dbms.DB2;
    }

    @Override
    public Set<String> types() {
        return Set.of("db2");
    }

    @Override
    public String scheme() {
        return "jdbc:db2:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("com.ibm.db2.jcc.DB2Driver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:db2://%s:%s/%s".formatted(parts.get("hostname"), parts.get("port"), parts.get("name"));
    }
}
