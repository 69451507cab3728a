package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import org.apimmigrate.core.database.Dbms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values in scripts for the DBMS's own client. */
class Literals_OfEveryDialectTest {

    @ParameterizedTest
    @CsvSource({
        "H2, X'00FF', TRUE",
        "POSTGRESQL, 'decode(''00FF'', ''hex'')', TRUE",
        "MYSQL, X'00FF', TRUE",
        "MSSQL, 0x00FF, 1",
        "ORACLE, HEXTORAW('00FF'), 1",
        "DB2, BLOB(X'00FF'), 1"
    })
    void bytes_and_booleans(Dbms dbms, String bytes, String yes) {
        assertThat(Dialects.of(dbms).literal(new byte[] {0, (byte) 0xFF})).isEqualTo(bytes);
        assertThat(Dialects.of(dbms).literal(true)).isEqualTo(yes);
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void text_cannot_leave_its_quotes(Dbms dbms) {
        assertThat(Dialects.of(dbms).literal("it's")).isEqualTo("'it''s'");
        assertThat(Dialects.of(dbms).literal("'; DROP TABLE AM_API; --")).isEqualTo("'''; DROP TABLE AM_API; --'");
    }

    @Test
    void a_backslash_is_itself_where_it_escapes() {
        assertThat(Dialects.of(Dbms.MYSQL).literal("a\\'b")).isEqualTo("CONVERT(X'615C2762' USING utf8mb4)");
        assertThat(Dialects.of(Dbms.POSTGRESQL).literal("a\\'b")).isEqualTo("E'a\\\\''b'");
        assertThat(Dialects.of(Dbms.H2).literal("a\\b")).isEqualTo("'a\\b'");
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void numbers_times_and_nothing(Dbms dbms) {
        assertThat(Dialects.of(dbms).literal(-1234)).isEqualTo("-1234");
        assertThat(Dialects.of(dbms).literal(null)).isEqualTo("NULL");
        assertThat(Dialects.of(dbms).literal(Timestamp.valueOf("2026-11-23 00:00:00")))
                .contains("'2026-11-23 00:00:00.0'");
        assertThatThrownBy(() -> Dialects.of(dbms).literal(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
