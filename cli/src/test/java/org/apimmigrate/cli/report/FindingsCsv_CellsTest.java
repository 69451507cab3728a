package org.apimmigrate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.cli.document.SampleDocuments;
import org.junit.jupiter.api.Test;

class FindingsCsv_CellsTest {

    @Test
    void oneLineForEachFinding() {
        String csv = FindingsCsv.of(List.of(
                SampleDocuments.finding("OAS_INVALID", "error", false, "abc.com", "Pizza"),
                SampleDocuments.finding("REVISION_API_MISSING", "error", true, null, "Gone")));

        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).contains("error,true,REVISION_API_MISSING,revisions,registry,,admin,");
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        String csv = FindingsCsv.of(List.of(SampleDocuments.finding("OAS_INVALID", "error", false, "a\"b,c", "Pizza")));

        assertThat(csv).contains("\"a\"\"b,c\"");
    }

    @Test
    void aSpreadsheetFindsNoFormula() {
        String csv = FindingsCsv.of(
                List.of(SampleDocuments.finding("OAS_INVALID", "error", false, "=cmd|' /C calc'!A0", "x")));

        assertThat(csv).contains(",'=cmd|");
    }
}
