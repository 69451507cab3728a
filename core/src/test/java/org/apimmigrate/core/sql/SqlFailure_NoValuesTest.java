package org.apimmigrate.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of a row may be a secret; no message of a driver brings one into a log or a report. */
class SqlFailure_NoValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(conn=5) Duplicate entry 's3cret-it's' for key 'AM_API.UNIQUE_KEY'",
                "(conn=5) Incorrect string value: '\\xF0 s3cret' for column `am`.`AM_API`.`CONTEXT` at row 1",
                "Unique index or primary key violation: \"PUBLIC.PK ON PUBLIC.AM_API(API_ID) VALUES ( /* 1 */ 's3cret' )\"",
                "Value too long for column \"NAME CHARACTER VARYING(3)\": \"'s3cret' (6)\"; SQL statement:",
                "Data conversion error converting \"s3cret\"; SQL statement:",
                "ERROR: invalid input syntax for type integer: \"s3cret\"",
                "Violation of UNIQUE KEY constraint 'K'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (s3cret).",
                "ERROR: duplicate key value violates unique constraint \"k\"\n  Detail: Key (name)=(s3cret) already exists.",
            })
    void aValueIsLeftOut(String message) {
        SqlFailure failure = new SqlFailure("INSERT INTO T VALUES (?)", "jdbc:x", new SQLException(message));
        assertThat(failure.getMessage()).doesNotContain("s3cret").contains("INSERT INTO T");
    }

    @Test
    void ofABatchOnlyWhatTheServerSaid() {
        BatchUpdateException batch = new BatchUpdateException(
                "Batch entry 0 INSERT INTO T VALUES (('s3cret')) was aborted: ERROR: value too long  Call getNextException",
                new int[0]);
        batch.setNextException(new SQLException("ERROR: value too long for type character varying(3)"));
        assertThat(new SqlFailure("INSERT INTO T VALUES (?)", "jdbc:x", batch).getMessage())
                .doesNotContain("s3cret")
                .contains("value too long for type character varying(3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(conn=5) Unknown column 'ORGANIZATION' in 'field list'",
                "Table \"AM_API\" not found",
                "ERROR: relation \"am_api\" does not exist",
            })
    void aNameStays(String message) {
        assertThat(new SqlFailure("SELECT 1", "jdbc:x", new SQLException(message)).getMessage())
                .contains(message);
    }
}
