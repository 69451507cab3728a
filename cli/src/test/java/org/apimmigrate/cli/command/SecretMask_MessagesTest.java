package org.apimmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMask_MessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?user=u&password=hunter2&ssl=true",
                "cannot open jdbc:sqlserver://h;user=u;Password=hunter2;x=y",
                "postgres://u:hunter2@host/db",
                "client_secret: hunter2",
            })
    void losePasswords(String message) {
        assertThat(SecretMask.mask(message)).doesNotContain("hunter2").contains("***");
    }

    @Test
    void keepWhatIsNoSecret() {
        assertThat(SecretMask.mask("column PASSWORD_HISTORY is missing"))
                .isEqualTo("column PASSWORD_HISTORY is missing");
    }
}
