package org.apimmigrate.cli.report;

import java.util.List;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.core.text.Csv;

/**
 * Findings for tickets, one on each line (RFC 4180). Names of APIs come from anybody, so no cell is a formula and none holds a control
 * character.
 */
final class FindingsCsv {

    private static final List<String> HEADER = List.of(
            "severity",
            "blocks",
            "code",
            "check",
            "database",
            "tenant",
            "owner",
            "subject",
            "message",
            "remedy",
            "corrected");

    private FindingsCsv() {}

    static String of(List<FindingEntry> findings) {
        StringBuilder csv = new StringBuilder(Csv.sheetRow(HEADER));
        for (FindingEntry finding : findings) {
            csv.append(Csv.sheetRow(List.of(
                    finding.severity(),
                    String.valueOf(finding.blocks()),
                    finding.code(),
                    finding.check(),
                    finding.database(),
                    finding.tenant() == null ? "" : finding.tenant(),
                    finding.owner(),
                    finding.subjectLine(),
                    finding.message(),
                    finding.remedy(),
                    String.valueOf(!finding.open()))));
        }
        return csv.toString();
    }
}
