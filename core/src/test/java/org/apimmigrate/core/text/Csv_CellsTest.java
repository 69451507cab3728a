package org.apimmigrate.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run is text, and what was written is read again. */
final class Csv_CellsTest {

    @Test
    void whatWasWrittenIsReadAgain() {
        List<String> cells = List.of("=1+1", "a,b", "say \"hi\"", "two\r\nlines", "", " x ", "'");

        assertThat(Csv.rows(Csv.row(cells) + Csv.row(List.of("next"))))
                .containsExactly(new Csv.Row(1, cells), new Csv.Row(3, List.of("next")));
    }

    @Test
    void aSheetHasNoFormulaAndNoLineBreakInACell() {
        assertThat(Csv.sheetRow(List.of("=1+1", "plain", "a,b", "two\nlines")))
                .isEqualTo("'=1+1,plain,\"a,b\",two\\nlines\r\n");
    }

    @Test
    void cellsWithoutQuotesAndEmptyLinesAreTaken() {
        assertThat(Csv.rows("a,b\r\n\r\nc,\"d\""))
                .containsExactly(new Csv.Row(1, List.of("a", "b")), new Csv.Row(3, List.of("c", "d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "\"a\nb,c\nd,e\n", "a\"b,c"})
    void aQuoteThatIsNeverClosedIsRefused(String text) {
        assertThatThrownBy(() -> Csv.rows(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never closed");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThatThrownBy(() -> Csv.rows("\"a\"b,c\"\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after closing quote");
    }
}
