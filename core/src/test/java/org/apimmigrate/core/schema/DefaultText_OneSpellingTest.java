package org.apimmigrate.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What six DBMS report as a default, in one spelling. */
class DefaultText_OneSpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'wso2'::character varying | VARCHAR | 'wso2'",
                "N'wso2' | VARCHAR | 'wso2'",
                "('wso2') | VARCHAR | 'wso2'",
                "((0)) | INTEGER | 0",
                "'0' | INTEGER | 0",
                "'-1'::integer | INTEGER | -1",
                "0 | CHAR | '0'",
                "1 | BOOLEAN | TRUE",
                "'0' | BOOLEAN | FALSE",
                "true | BOOLEAN | TRUE",
                "(getdate()) | TIMESTAMP | CURRENT_TIMESTAMP",
                "current_timestamp() | TIMESTAMP | CURRENT_TIMESTAMP",
                "now() | TIMESTAMP | CURRENT_TIMESTAMP",
                "CURRENT TIMESTAMP | TIMESTAMP | CURRENT_TIMESTAMP",
                "SYSTIMESTAMP | TIMESTAMP | CURRENT_TIMESTAMP",
                "'it''s' | VARCHAR | 'it''s'",
                "'(x)' | VARCHAR | '(x)'",
                "(a)+(b) | INTEGER | (A)+(B)"
            })
    void reported_defaults_are_brought_to_one_spelling(String reported, String type, String expected) {
        assertThat(DefaultText.clean(reported, type)).isEqualTo(expected);
    }

    @Test
    void none_and_NULL_are_the_same() {
        assertThat(DefaultText.clean(null, "VARCHAR")).isNull();
        assertThat(DefaultText.clean("NULL", "VARCHAR")).isNull();
        assertThat(DefaultText.clean("(NULL)", "INTEGER")).isNull();
        assertThat(DefaultText.clean("NULL::character varying", "VARCHAR")).isNull();
    }
}
