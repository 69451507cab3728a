package org.apimmigrate.core.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MySQL urls for the MariaDB driver: the same host, the same protection. */
class MysqlUrl_TranslationTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://h:3306/d, jdbc:mariadb://h:3306/d",
        "jdbc:mysql://h/d?autoReconnect=true, jdbc:mariadb://h/d?autoReconnect=true",
        "jdbc:mysql://h/d?useSSL=false, jdbc:mariadb://h/d",
        "jdbc:mysql://h/d?useSSL=true, jdbc:mariadb://h/d?sslMode=trust",
        "jdbc:mysql://h/d?useSSL=true&verifyServerCertificate=true, jdbc:mariadb://h/d?sslMode=verify-ca",
        "jdbc:mysql://h/d?sslMode=VERIFY_IDENTITY, jdbc:mariadb://h/d?sslMode=verify-full",
        "jdbc:mysql://h/d?sslmode=required&x=1, jdbc:mariadb://h/d?x=1&sslMode=trust",
        "jdbc:mysql://h/d?sslMode=DISABLED, jdbc:mariadb://h/d",
    })
    void translated(String mysql, String mariadb) {
        assertThat(MysqlUrl.forMariadb(mysql)).isEqualTo(mariadb);
    }
}
