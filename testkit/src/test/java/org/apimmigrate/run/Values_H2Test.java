package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Values_H2Test extends ValuesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    List<String> session() {
        return List.of("SET TIME ZONE 'UTC'");
    }

    @Override
    List<Tried> tried() {
        return List.of(
                Tried.of(
                        "C_TZ",
                        "TIMESTAMP(9) WITH TIME ZONE",
                        "'2021-10-31 02:30:00+02'",
                        "'2021-10-31 02:30:00.123456789+01'",
                        "'-4713-11-24 00:00:00+18'",
                        "'12345-12-31 23:59:59-05:45:30'"),
                Tried.of(
                        "C_TS",
                        "TIMESTAMP(9)",
                        "'2021-03-28 02:30:00'",
                        "'0001-01-01 00:00:00.000000001'",
                        "'1582-10-10 00:00:00'",
                        "'99999-12-31 23:59:59'"),
                Tried.of("C_DATE", "DATE", "'-0044-03-15'", "'1582-10-10'", "'12345-01-01'"),
                Tried.of("C_TIME", "TIME(9)", "'23:59:59.999999999'"),
                Tried.of("C_TIMETZ", "TIME(9) WITH TIME ZONE", "'12:00:00.000000001+05:45'"),
                Tried.of("C_YEARS", "INTERVAL YEAR TO MONTH", "INTERVAL '-12-11' YEAR TO MONTH"),
                Tried.of("C_DAYS", "INTERVAL DAY TO SECOND(9)", "INTERVAL '-99 23:59:59.999999999' DAY TO SECOND(9)"),
                Tried.of("C_REAL", "REAL", "'NaN'", "'Infinity'", "3.4028235E38", "1.4E-45", "16777217"),
                Tried.of(
                        "C_DOUBLE",
                        "DOUBLE PRECISION",
                        "'NaN'",
                        "'-Infinity'",
                        "1.7976931348623157E308",
                        "4.9E-324",
                        "0.1"),
                Tried.of(
                        "C_DECIMAL",
                        "DECIMAL(60,20)",
                        "12345678901234567890123456789012345678.5",
                        "100000000000000000000"),
                Tried.of("C_FLOAT", "DECFLOAT(40)", "'NaN'", "'-Infinity'", "1E+400", "-1.50"),
                Tried.of("C_TINY", "TINYINT", "-128"),
                Tried.of("C_BIG", "BIGINT", "9223372036854775807", "-9223372036854775808"),
                Tried.of("C_BOOL", "BOOLEAN", "TRUE", "FALSE"),
                Tried.of("C_JSON", "JSON", "JSON '{\"a\":[1,1.50,null,\"x\"]}'", "JSON '\"x\"'", "JSON 'null'"),
                Tried.of("C_UUID", "UUID", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"),
                Tried.of("C_ENUM", "ENUM('sad', 'so so')", "'so so'"),
                Tried.of("C_GEO", "GEOMETRY", "'SRID=4326;POINT (0.1 -1E300)'", "'POLYGON ((0 0, 1 0, 1 1, 0 0))'"),
                Tried.of("C_INTS", "INTEGER ARRAY", "ARRAY[1, NULL, 3]", "ARRAY[]"),
                Tried.of("C_TEXTS", "VARCHAR ARRAY", "ARRAY['a,b', '\"', '', NULL]"),
                Tried.of(
                        "C_TIMES",
                        "TIMESTAMP(9) WITH TIME ZONE ARRAY",
                        "ARRAY[TIMESTAMP WITH TIME ZONE '2021-10-31 02:30:00.000000001+02']"),
                Tried.of("C_TEXT", "VARCHAR", "'令牌 🚀 '' \" \\ {} ?'", "''"),
                Tried.of("C_CHAR", "CHAR(5)", "'ab'", "''"),
                Tried.of("C_NOCASE", "VARCHAR_IGNORECASE(10)", "'aB'"),
                Tried.of("C_CLOB", "CLOB", "'x'", "''"),
                Tried.of("C_BLOB", "BLOB", "X'00FF'", "X''"),
                Tried.of("C_BINARY", "BINARY(4)", "X'01'"),
                Tried.of("C_JAVA", "JAVA_OBJECT", "CAST(X'ACED000574000161' AS JAVA_OBJECT)"));
    }

    @Override
    String shown(Tried column) {
        return column.type().matches("JAVA_OBJECT|GEOMETRY|BLOB|BINARY.*")
                ? "RAWTOHEX(CAST(" + column.column() + " AS VARBINARY))"
                : "CAST(" + column.column() + " AS VARCHAR)";
    }

    @Override
    String otherSettings(String url) {
        return url + ";TIME ZONE=Asia/Kathmandu";
    }

    @Override
    Tried impossible() {
        return Tried.of("CUST_ODD", "ROW(A INTEGER, B VARCHAR)", "ROW(1, 'x')");
    }
}
