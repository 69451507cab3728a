package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Values_MariaDbTest extends ValuesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    /** As an old server, or an old application, stored things. */
    @Override
    List<String> session() {
        return List.of("SET time_zone = '+00:00'", "SET sql_mode = 'ALLOW_INVALID_DATES'");
    }

    @Override
    List<Tried> tried() {
        return List.of(
                Tried.of(
                        "C_TS",
                        "TIMESTAMP(6)",
                        "'2021-10-31 00:30:00'",
                        "'2021-10-31 01:30:00.123456'",
                        "'0000-00-00 00:00:00'",
                        "'1970-01-01 00:00:01'",
                        "'2038-01-19 03:14:07.999999'"),
                Tried.of(
                        "C_DATETIME",
                        "DATETIME(6)",
                        "'0000-00-00 00:00:00'",
                        "'2020-00-10 00:00:00'",
                        "'2021-02-31 25:00:00'",
                        "'2021-02-31 12:00:00'",
                        "'9999-12-31 23:59:59.999999'",
                        "'2021-03-28 02:30:00'"),
                Tried.of(
                        "C_DATE",
                        "DATE",
                        "'0000-00-00'",
                        "'2020-00-10'",
                        "'2020-02-31'",
                        "'9999-12-31'",
                        "'0001-01-01'"),
                Tried.of("C_TIME", "TIME(6)", "'-838:59:59'", "'838:59:59'", "'00:00:00.000001'"),
                Tried.of("C_YEAR", "YEAR", "0", "1901", "2155"),
                Tried.of("C_FLOAT", "FLOAT", "3.4028234e38", "16777217", "1e-45", "0.1", "-3.4028234e38", "1234567.8"),
                Tried.of("C_FLOAT2", "FLOAT(10,3)", "1234567.891", "0.001"),
                Tried.of(
                        "C_DOUBLE", "DOUBLE", "1.7976931348623157e308", "5e-324", "0.1", "-0e0", "123456789.123456789"),
                Tried.of(
                        "C_DECIMAL",
                        "DECIMAL(65,30)",
                        "99999999999999999999999999999999999.999999999999999999999999999999",
                        "0.1",
                        "100000000000000000000"),
                Tried.of("C_TINY1", "TINYINT(1)", "5", "-128", "0", "1"),
                Tried.of("C_TINYU", "TINYINT UNSIGNED", "255"),
                Tried.of("C_BIGU", "BIGINT UNSIGNED", "18446744073709551615", "0"),
                Tried.of("C_ZEROS", "INT(8) ZEROFILL", "42"),
                Tried.of("C_BIT1", "BIT(1)", "b'1'", "b'0'"),
                Tried.of("C_BIT10", "BIT(10)", "b'1000000001'", "b'0'"),
                Tried.of("C_BIT64", "BIT(64)", "X'FFFFFFFFFFFFFFFF'", "X'8000000000000000'", "b'1'"),
                Tried.of("C_ENUM", "ENUM('', 'a', 'so ''so', 'é')", "'a'", "'so ''so'", "'é'"),
                Tried.of("C_SET", "SET('a','b','c d')", "'a,c d'", "''"),
                Tried.of("C_LATIN", "VARCHAR(40) CHARACTER SET latin1", "X'80818D8F909DFF'", "'é€'", "'x  '"),
                Tried.of(
                        "C_UTF8",
                        "TEXT CHARACTER SET utf8mb4",
                        "'令牌 🚀 \\\\ \\' \\n \\0 %'",
                        "''",
                        "_utf8mb4 X'EFBFBF'"),
                Tried.of("C_SJIS", "VARCHAR(40) CHARACTER SET sjis", "'日本'"),
                Tried.of("C_ASCII", "VARCHAR(40) CHARACTER SET ascii", "'plain'"),
                Tried.of("C_UCS2", "VARCHAR(40) CHARACTER SET ucs2", "'日本'"),
                Tried.of("C_CHAR", "CHAR(6)", "'ab '", "''"),
                Tried.of("C_BINARY", "BINARY(4)", "X'0100'", "X'FFFFFFFF'"),
                Tried.of("C_VARBINARY", "VARBINARY(20)", "X'00FF27'", "''"),
                Tried.of("C_BLOB", "MEDIUMBLOB", "X'00FF275C'", "''"),
                Tried.of("C_JSON", "JSON", "'{\"a\": 1.50,  \"b\":null}'", "'[]'"),
                Tried.of("C_UUID", "UUID", "'123e4567-e89b-12d3-a456-426655440000'"),
                Tried.of("C_INET", "INET6", "'2001:db8::ff00:42:8329'", "'::ffff:1.2.3.4'"),
                Tried.of(
                        "C_GEO",
                        "GEOMETRY",
                        "ST_GeomFromText('POINT(0.1 -1e300)', 4326)",
                        "ST_GeomFromText('POLYGON((0 0,1 0,1 1,0 0))')"));
    }

    /** A time and a number as the server's text of it, all else as its bytes. */
    @Override
    String shown(Tried column) {
        String type = column.type();
        if (type.startsWith("FLOAT")) {
            return "CONCAT(" + column.column() + " * 1E0)";
        }
        boolean bytes = type.matches("(VARCHAR|TEXT|CHAR|BINARY|VARBINARY|MEDIUMBLOB|GEOMETRY|BIT|JSON).*");
        return bytes ? "HEX(" + column.column() + ")" : "CAST(" + column.column() + " AS CHAR)";
    }

    @Override
    String otherSettings(String url) {
        return url
                + (url.contains("?") ? "&" : "?")
                + "sessionVariables=time_zone='%2B05:45',sql_mode='NO_ZERO_DATE,NO_ZERO_IN_DATE,STRICT_ALL_TABLES,PAD_CHAR_TO_FULL_LENGTH'"
                        .replace("%2B", "+");
    }

    /** What a server stores without strict mode in place of a word that it does not know. */
    @Override
    Tried impossible() {
        return Tried.of("CUST_ODD", "ENUM('a','b')", "'c'");
    }
}
