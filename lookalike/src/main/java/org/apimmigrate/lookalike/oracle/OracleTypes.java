package org.apimmigrate.lookalike.oracle;

import org.apimmigrate.lookalike.Rewrites;

/** Types of Oracle and those of the engine that stand for them, one for one, so that the catalog views can give the name that was used. */
final class OracleTypes {

    /** CASE over a column of INFORMATION_SCHEMA.COLUMNS: ALL_TAB_COLS.DATA_TYPE. A DATE has a time, so it is a time stamp of the engine. */
    static final String NAME = "CASE DATA_TYPE WHEN 'CHARACTER VARYING' THEN 'VARCHAR2' WHEN 'CHARACTER' THEN 'CHAR'"
            + " WHEN 'CHARACTER LARGE OBJECT' THEN 'CLOB' WHEN 'BINARY LARGE OBJECT' THEN 'BLOB' WHEN 'BINARY VARYING' THEN 'RAW'"
            + " WHEN 'NUMERIC' THEN 'NUMBER' WHEN 'DECFLOAT' THEN 'NUMBER' WHEN 'DOUBLE PRECISION' THEN 'BINARY_DOUBLE'"
            + " WHEN 'REAL' THEN 'BINARY_FLOAT' WHEN 'TIMESTAMP' THEN CASE DATETIME_PRECISION WHEN 0 THEN 'DATE'"
            + " ELSE 'TIMESTAMP(' || DATETIME_PRECISION || ')' END"
            + " WHEN 'TIMESTAMP WITH TIME ZONE' THEN 'TIMESTAMP(' || DATETIME_PRECISION || ') WITH TIME ZONE' ELSE DATA_TYPE END";

    /** CASE over the same: ALL_TAB_COLS.DATA_PRECISION. */
    static final String PRECISION = "CASE DATA_TYPE WHEN 'NUMERIC' THEN NUMERIC_PRECISION END";

    /** CASE over the same: ALL_TAB_COLS.DATA_SCALE, which counts the digits of a time stamp's seconds, too. */
    static final String SCALE = "CASE WHEN DATA_TYPE = 'NUMERIC' THEN NUMERIC_SCALE"
            + " WHEN DATA_TYPE LIKE 'TIMESTAMP%' AND DATETIME_PRECISION > 0 THEN DATETIME_PRECISION END";

    private final Rewrites rewrites = new Rewrites()
            .part("\\bN?VARCHAR2\\s*\\(\\s*(\\d+)(?: (?:BYTE|CHAR))?\\s*\\)", "VARCHAR($1)")
            .part("\\bNUMBER\\b\\s*(\\([^)]*\\))", "NUMERIC$1")
            .part("\\bNUMBER\\b(?!\\s*\\()", "DECFLOAT(40)")
            .part("\\bDATE\\b", "TIMESTAMP(0)")
            .part("\\bTIMESTAMP\\b(?!\\s*\\()", "TIMESTAMP(6)")
            .part("\\bRAW\\s*(\\(\\d+\\))", "VARBINARY$1")
            .part("\\bSYSDATE\\b", "LOCALTIMESTAMP(0)");

    /** The definition of columns with the engine's types. */
    String inDefinition(String ddl) {
        return rewrites.parts(ddl);
    }
}
