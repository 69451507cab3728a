package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** Db2's client replaces them by blanks, and takes a semicolon before them for the end of the statement. */
    @Test
    void ends_of_lines_are_written_by_their_numbers_for_db2() {
        assertThat(Dialects.of(Dbms.DB2).literal("a;\r\nb")).isEqualTo("'a;' || CHR(13) || CHR(10) || 'b'");
        assertThat(Dialects.of(Dbms.DB2).literal("\n")).isEqualTo("CHR(10)");
        assertThat(Dialects.of(Dbms.DB2).literal("")).isEqualTo("''");
    }

    /** A constant of Db2 has 32,672 bytes at most. */
    @Test
    void long_values_come_in_pieces_for_db2() {
        String text = "'".repeat(20_000) + "\u00e4".repeat(20_000);
        byte[] bytes = new byte[40_000];

        String[] ofText = Dialects.of(Dbms.DB2).literal(text).split(" \\|\\| ");
        String[] ofBytes = Dialects.of(Dbms.DB2).literal(bytes).split(" \\|\\| ");

        assertThat(ofText).allMatch(piece -> piece.startsWith("CLOB('") && piece.endsWith("')"));
        assertThat(ofText)
                .allMatch(piece -> piece.getBytes(StandardCharsets.UTF_8).length - "CLOB('')".length() <= 32_672);
        assertThat(Arrays.stream(ofText)
                        .map(piece -> piece.substring("CLOB('".length(), piece.length() - 2)
                                .replace("''", "'"))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(ofBytes).hasSize(3).allMatch(piece -> piece.length() - "BLOB(X'')".length() <= 32_672);
        assertThat(Dialects.of(Dbms.DB2).literal(new byte[0])).isEqualTo("BLOB(X'')");
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
