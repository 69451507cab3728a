package org.apimmigrate.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apimmigrate.core.database.PrivilegeRules.Missing;
import org.junit.jupiter.api.Test;

/** Who may change the schema of an H2 database. */
class H2Privileges_AskedTest {

    @Test
    void an_administrator_lacks_nothing_and_another_user_is_told_the_statement() throws Exception {
        try (H2Schemas live = new H2Schemas()) {
            assertThat(H2Schemas.DIALECT.privileges().missing(live.reader(), Set.of(), Set.of()))
                    .isEmpty();
            live.run("CREATE USER WRITER PASSWORD 'x'");
            try (var asWriter = live.as("WRITER", "x")) {
                assertThat(H2Schemas.DIALECT.privileges().missing(asWriter.reader(), Set.of(), Set.of()))
                        .extracting(Missing::grant)
                        .containsExactly("ALTER USER \"WRITER\" ADMIN TRUE");
            }
        }
    }
}
