package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apimmigrate.core.database.Dbms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No DBMS over a network is waited for without end. */
class Dialects_BoundedConnectingTest {

    @ParameterizedTest
    @EnumSource(value = Dbms.class, names = "H2", mode = EnumSource.Mode.EXCLUDE)
    void connectingHasAnEnd(Dbms dbms) {
        Map<String, String> properties = Dialects.of(dbms).connectionProperties();

        assertThat(properties.keySet()).anyMatch(name -> name.matches("(?i).*(connect|login)_?timeout"));
    }
}
