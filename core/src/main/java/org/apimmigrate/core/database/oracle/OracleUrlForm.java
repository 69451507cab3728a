package org.apimmigrate.core.database.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;

/** Oracle in deployment.toml; the service is under {@code sid}. */
public final class OracleUrlForm implements UrlForm {

    @Override
    public Dbms dbms() {
        return Dbms.ORACLE;
    }

    @Override
    public Set<String> types() {
        return Set.of("oracle");
    }

    @Override
    public String scheme() {
        return "jdbc:oracle:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("oracle.jdbc.OracleDriver", "oracle.jdbc.driver.OracleDriver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of(List.of("hostname"), List.of("port"), List.of("sid", "name"));
    }

    @Override
    public String url(Map<String, String> parts) {
        return "jdbc:oracle:thin:@%s:%s/%s"
                .formatted(
                        parts.get("hostname"),
                        parts.get("port"),
                        parts.containsKey("sid") ? parts.get("sid") : parts.get("name"));
    }
}
