package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Values_PostgreSqlTest extends ValuesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    List<String> session() {
        return List.of(
                "SET TimeZone = 'UTC'",
                "SET DateStyle = 'ISO, MDY'",
                "SET IntervalStyle = 'postgres'",
                "SET extra_float_digits = 3");
    }

    @Override
    List<Tried> tried() {
        // the types that it needs are made with the first column's table
        am().execute(
                        "CREATE TYPE cust_mood AS ENUM ('sad', 'so so', 'glad''')",
                        "CREATE TYPE cust_pair AS (a timestamptz, b text)",
                        "CREATE DOMAIN cust_positive AS numeric CHECK (VALUE > 0)");
        return List.of(
                Tried.of(
                        "c_tz",
                        "timestamptz",
                        "'infinity'",
                        "'-infinity'",
                        "'2021-10-31 00:30:00+00'",
                        "'2021-10-31 01:30:00.123456+00'",
                        "'4714-11-24 00:00:00+00 BC'",
                        "'294276-12-31 23:59:59.999999+00'"),
                Tried.of(
                        "c_ts",
                        "timestamp",
                        "'infinity'",
                        "'-infinity'",
                        "'2021-03-28 02:30:00'",
                        "'0044-03-15 01:02:03.5 BC'"),
                Tried.of("c_date", "date", "'infinity'", "'-infinity'", "'0044-03-15 BC'", "'5874897-12-31'"),
                Tried.of("c_time", "time", "'24:00:00'", "'00:00:00'", "'23:59:59.999999'"),
                Tried.of("c_timetz", "timetz", "'12:00:00+05:45'", "'24:00:00-15:59'"),
                Tried.of("c_interval", "interval", "'-1 year 2 mons -3 days 04:05:06.789'", "'178000000 years'", "'0'"),
                Tried.of(
                        "c_real",
                        "real",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "3.4028235e38",
                        "1e-45",
                        "'-0'",
                        "16777217"),
                Tried.of(
                        "c_double",
                        "double precision",
                        "'NaN'",
                        "'-Infinity'",
                        "1.7976931348623157e308",
                        "5e-324",
                        "0.1",
                        "'-0'"),
                Tried.of(
                        "c_numeric",
                        "numeric",
                        "'NaN'",
                        "1.50",
                        "1e400",
                        "-0.000000000000000000000000000000001",
                        "1e20"),
                Tried.of("c_numeric2", "numeric(20,4)", "'NaN'", "1.5", "-9999999999999999.9999"),
                Tried.of("c_small", "smallint", "32767", "-32768"),
                Tried.of("c_big", "bigint", "9223372036854775807", "-9223372036854775808"),
                Tried.of("c_bool", "boolean", "true", "false"),
                Tried.of("c_jsonb", "jsonb", "'{\"a\":[1,1.50,null,\"\\u00e9\"],\"b\":1e400}'", "'null'", "'\"x\"'"),
                Tried.of("c_json", "json", "'{\"b\" : 1,  \"b\":2}'", "'[]'"),
                Tried.of("c_xml", "xml", "'<a> <b/>x</a>'", "'two <c/> pieces'"),
                Tried.of("c_text", "text", "E'tab\\t nl\\n cr\\r \\\\ '' \" {} ? %'", "'令牌 🚀'", "''"),
                Tried.of("c_char", "char(5)", "'ab'", "''", "'  x'"),
                Tried.of("c_qchar", "\"char\"", "'x'", "''"),
                Tried.of("c_bytea", "bytea", "'\\x00ff10'", "''"),
                Tried.of("c_uuid", "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"),
                Tried.of("c_inet", "inet", "'192.168.1.5/24'", "'::1'"),
                Tried.of("c_cidr", "cidr", "'10.0.0.0/8'"),
                Tried.of("c_mac", "macaddr", "'08:00:2b:01:02:03'"),
                Tried.of("c_money", "money", "'-92233720368547758.08'", "'12.34'"),
                Tried.of("c_bit", "bit(3)", "B'101'", "B'000'"),
                Tried.of("c_varbit", "bit varying", "B'10'", "B''"),
                Tried.of("c_enum", "cust_mood", "'so so'", "'glad'''"),
                Tried.of("c_pair", "cust_pair", "'(\"2021-10-31 00:30:00+00\",\"a,\"\"b\")'", "'(,\"\")'"),
                Tried.of("c_domain", "cust_positive", "1.50", "1e300"),
                Tried.of("c_range", "tstzrange", "'[2021-10-31 00:30:00+00,infinity)'", "'empty'"),
                Tried.of("c_ints", "integer[]", "'{1,NULL,3}'", "'{}'", "'[2:3]={7,8}'", "'{{1,2},{3,4}}'"),
                Tried.of("c_texts", "text[]", "ARRAY['a,b', '\"', '', 'NULL', NULL, '\\']"),
                Tried.of("c_times", "timestamptz[]", "ARRAY['2021-10-31 00:30:00+00'::timestamptz, 'infinity']"),
                Tried.of("c_moods", "cust_mood[]", "ARRAY['sad', 'so so']::cust_mood[]"),
                Tried.of("c_point", "point", "'(0.1,-1e-300)'"),
                Tried.of("c_path", "path", "'[(0,0),(1,1)]'"),
                Tried.of("c_search", "tsvector", "'''a b'':1A c:2'"),
                Tried.of("c_oid", "oid", "4294967295", "0"));
    }

    @Override
    String shown(Tried column) {
        return column.column() + "::text";
    }

    @Override
    String otherSettings(String url) {
        return url + (url.contains("?") ? "&" : "?")
                + "options=-c%20TimeZone=Asia/Kathmandu%20-c%20DateStyle=SQL,DMY%20-c%20IntervalStyle=iso_8601"
                + "%20-c%20extra_float_digits=0%20-c%20bytea_output=escape%20-c%20xmloption=document";
    }

    @Override
    Tried impossible() {
        am().execute("CREATE DOMAIN cust_tight AS integer");
        return Tried.of("CUST_ODD", "cust_tight", "1");
    }

    /** The value stays, and does not come in again. */
    @Override
    List<String> afterwards() {
        return List.of("ALTER DOMAIN cust_tight ADD CHECK (VALUE < 0) NOT VALID");
    }
}
