package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apimmigrate.core.error.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two sections mean one database. */
class DatabaseIdentity_UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d, jdbc:postgresql://h/d?preparedStatementCacheQueries=0, true",
        "jdbc:postgresql://h/d?currentSchema=a, jdbc:postgresql://h/d?ssl=true&currentSchema=a, true",
        "jdbc:postgresql://h/d?currentSchema=a, jdbc:postgresql://h/d?currentSchema=b, false",
        "jdbc:postgresql://h/d, jdbc:postgresql://h/e, false",
        "jdbc:mysql://h:3306/d?useSSL=false, jdbc:mysql://h:3306/d, true",
        "jdbc:mysql://h/d, jdbc:mariadb://h/d?x=1, true",
        "jdbc:mysql://h/d, jdbc:mysql://h/e, false",
        "jdbc:sqlserver://h:1433;databaseName=a;encrypt=true, jdbc:sqlserver://h:1433;encrypt=false;database=a, true",
        "jdbc:sqlserver://h:1433;databaseName=a, jdbc:sqlserver://h:1433;databaseName=b, false",
        "jdbc:h2:/a/b;AUTO_SERVER=TRUE, jdbc:h2:/a/b, true",
        "jdbc:h2:/a/b;SCHEMA=X, jdbc:h2:/a/b, false",
        "jdbc:oracle:thin:@h:1521/s, jdbc:oracle:thin:@h:1521/t, false",
    })
    void sameOrNot(String one, String other, boolean same) {
        DatabaseIdentity identity = new DatabaseIdentity();

        assertThat(identity.of(settings(one)).equals(identity.of(settings(other))))
                .isEqualTo(same);
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings("[x]", null, url, "u", new Secret("p"), null, Map.of());
    }
}
