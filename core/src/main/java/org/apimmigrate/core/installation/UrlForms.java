package org.apimmigrate.core.installation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.UrlForm;
import org.apimmigrate.core.database.db2.Db2UrlForm;
import org.apimmigrate.core.database.h2.H2UrlForm;
import org.apimmigrate.core.database.mysql.MariadbUrlForm;
import org.apimmigrate.core.database.mysql.MysqlUrlForm;
import org.apimmigrate.core.database.oracle.OracleUrlForm;
import org.apimmigrate.core.database.postgresql.PostgresUrlForm;
import org.apimmigrate.core.database.sqlserver.SqlServerUrlForm;

/** The register of url forms; the one place that lists them. */
final class UrlForms {

    private final H2UrlForm h2 = new H2UrlForm();
    private final List<UrlForm> all = List.of(
            h2,
            new PostgresUrlForm(),
            new MysqlUrlForm(),
            new MariadbUrlForm(),
            new SqlServerUrlForm(),
            new OracleUrlForm(),
            new Db2UrlForm());

    H2UrlForm h2() {
        return h2;
    }

    Optional<UrlForm> ofUrl(String url) {
        return all.stream().filter(form -> form.rules(url)).findFirst();
    }

    Optional<UrlForm> ofType(String type) {
        return all.stream()
                .filter(form -> form.types().contains(type.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** For messages: the spellings that the server itself knows. */
    String types() {
        return all.stream().flatMap(form -> form.types().stream()).sorted().collect(Collectors.joining(", "));
    }

    String schemes() {
        return all.stream().map(UrlForm::scheme).collect(Collectors.joining(", "));
    }
}
