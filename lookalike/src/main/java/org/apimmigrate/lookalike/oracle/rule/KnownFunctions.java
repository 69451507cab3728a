package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** Functions have Oracle's names: SUBSTR and not SUBSTRING, LENGTH and not CHAR_LENGTH. */
public final class KnownFunctions implements Rule<OracleSession> {

    private static final Set<String> KNOWN =
            Set.of(("COUNT SUM MIN MAX AVG LENGTH LENGTHB UPPER LOWER INITCAP SUBSTR SUBSTRB INSTR REPLACE"
                            + " TRIM LTRIM RTRIM LPAD RPAD COALESCE NVL NVL2 NULLIF DECODE CAST TO_CHAR TO_NUMBER TO_DATE TO_TIMESTAMP"
                            + " TO_TIMESTAMP_TZ FROM_TZ SYS_EXTRACT_UTC SYS_CONTEXT ROW_NUMBER RANK DENSE_RANK LAG LEAD FIRST_VALUE LISTAGG ABS"
                            + " MOD ROUND TRUNC FLOOR CEIL GREATEST LEAST HEXTORAW RAWTOHEX EXTRACT REGEXP_LIKE REGEXP_REPLACE REGEXP_SUBSTR"
                            + " REGEXP_INSTR REGEXP_COUNT CHR ASCII CONCAT TRANSLATE TO_CLOB TO_BLOB EMPTY_BLOB EMPTY_CLOB STANDARD_HASH"
                            + " TO_YMINTERVAL TO_DSINTERVAL DUMP SIGN POWER BITAND DBMS_LOB.GETLENGTH DBMS_LOB.SUBSTR DBMS_LOB.COMPARE"
                            + " DBMS_LOB.INSTR UTL_RAW.CAST_FROM_BINARY_DOUBLE UTL_RAW.CAST_TO_BINARY_DOUBLE UTL_RAW.CAST_FROM_BINARY_FLOAT"
                            + " UTL_RAW.CAST_TO_BINARY_FLOAT UTL_RAW.CAST_TO_VARCHAR2 UTL_RAW.CAST_TO_RAW")
                    .split(" "));

    /** Words and types that a bracket may follow. */
    private static final Set<String> WORDS = Set.of(
            ("SELECT FROM JOIN WHERE IN AND OR NOT EXISTS ANY ALL SOME ON AS BY OVER SET VALUES UNION MINUS INTERSECT CASE WHEN THEN ELSE"
                            + " GROUP DISTINCT HAVING LIKE BETWEEN IS USING WITH PARTITION KEEP VARCHAR2 NVARCHAR2 VARCHAR CHAR NCHAR NUMBER"
                            + " RAW TIMESTAMP INTEGER")
                    .split(" "));

    private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w$.]*)\\s*\\(");
    private static final Pattern HEAD = Pattern.compile("(?is)^(?:INSERT|MERGE)\\s+INTO\\s+\\S+\\s*(?:\\w+\\s*)?\\(");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Functions; message ORA-00904";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (sql.isDdl()) {
            return;
        }
        Matcher calls = CALL.matcher(HEAD.matcher(sql.withoutTexts()).replaceFirst("INSERT ("));
        while (calls.find()) {
            String name = calls.group(1).toUpperCase(Locale.ROOT);
            if (!KNOWN.contains(name) && !WORDS.contains(name) && !name.equals("INSERT")) {
                throw new SQLException("ORA-00904: \"" + name + "\": invalid identifier", "42000", 904);
            }
        }
    }
}
