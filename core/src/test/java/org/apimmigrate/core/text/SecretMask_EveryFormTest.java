package org.apimmigrate.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMask_EveryFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?user=u&password=hunter2&ssl=true",
                "cannot open jdbc:sqlserver://h;user=u;Password=hunter2;x=y",
                "jdbc:sqlserver://h;password={hun;ter2};x=y",
                "jdbc:sqlserver://h;trustStorePassword=hunter2;keyStoreSecret=hunter2",
                "postgres://u:hunter2@host/db",
                "jdbc:postgresql://u:hun/te:r@hunter2@host/db",
                "jdbc:oracle:thin:apim/hunter2@//db:1521/x",
                "jdbc:oracle:thin:apim/hun@hunter2@db:1521:x",
                "client_secret: hunter2",
                "{\"clientSecret\":\"hunter2, and more\",\"a\":1}",
                "password = 'hunter2 with blanks'",
                "KEYSTORE_PASSWORD=hunter2",
                "-storepass=hunter2 -keypass=hunter2",
                "sslpassword=hunter,2hunter2&x=1",
                "Authorization: Basic hunter2==",
                "Authorization: Bearer hunter2",
                "used bearer hunter2hunter2hunter2",
                "token eyJhbGciOiJub25lIn0.eyJodW50ZXIyIjoxfQhunter2.x",
                "access_token=hunter2",
                "api-key: hunter2",
            })
    void losesItsSecret(String message) {
        assertThat(SecretMask.mask(message))
                .doesNotContain("hunter2", "ter2", "hun;")
                .contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "column PASSWORD_HISTORY is missing",
                "jdbc:postgresql://db:5432/apim",
                "see http://localhost:9443/carbon and admin@abc.com",
                "Correct username and password in that section",
            })
    void whatIsNoSecretStays(String message) {
        assertThat(SecretMask.mask(message)).isEqualTo(message);
    }

    @Test
    void aTraceMasksCausesAndSuppressed() {
        IllegalStateException failure =
                new IllegalStateException("a?password=hunter2", new IllegalArgumentException("//u:hunter2@h"));
        failure.addSuppressed(new IllegalStateException("token=hunter2\nSUCCESS"));

        assertThat(Trace.of(failure))
                .noneMatch(line -> line.contains("hunter2") || line.contains("\n"))
                .anyMatch(line -> line.contains("Caused by: java.lang.IllegalArgumentException: //u:***@h"))
                .anyMatch(line -> line.contains("Suppressed: ") && line.contains("***"));
    }
}
