package org.apimmigrate.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A url is shown without anything that could be a secret. */
class DisplayUrl_SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/am?user=a&password=b, jdbc:postgresql://db:5432/am",
        "jdbc:mysql://apim:s3c/ret@db:3306/am, jdbc:mysql://db:3306/am",
        "jdbc:mariadb://apim:s3c@ret@db/am?x=y@z, jdbc:mariadb://db/am",
        "jdbc:oracle:thin:apim/s3cret@//db:1521/AM, jdbc:oracle:thin:@//db:1521/AM",
        "jdbc:sqlserver://db;user=a;password=b;databaseName=am, jdbc:sqlserver://db;databaseName=am",
        "jdbc:h2:/home/db/AM;PASSWORD=x, jdbc:h2:/home/db/AM",
    })
    void shown(String url, String display) {
        assertThat(DisplayUrl.of(url)).isEqualTo(display);
    }
}
