package org.apimmigrate.core.check.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would run is text, and what was written is read again. */
final class Csv_CellsTest {

    @Test
    void formulasGetAnApostrophe() {
        assertThat(Csv.line(List.of("=1+1", "+x", "-x", "@SUM(A1)", " =1")))
                .isEqualTo("\"'=1+1\",\"'+x\",\"'-x\",\"'@SUM(A1)\",\"' =1\"");
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(Csv.line(List.of("-1234"))).isEqualTo("\"-1234\"");
    }

    @Test
    void quotesCommasAndLineBreaksComeBackInOneLine() {
        List<String> cells = List.of("a,b", "say \"hi\"", "two\nlines", "");
        String line = Csv.line(cells);

        assertThat(line).doesNotContain("\n");
        assertThat(Csv.cells(line)).containsExactly("a,b", "say \"hi\"", "two lines", "");
    }
}
