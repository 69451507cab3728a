package org.apimmigrate.cli.report;

import java.util.List;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.core.text.Printable;

/**
 * Findings for tickets, one on each line (RFC 4180). Names of APIs come from anybody, so no cell is a formula and none holds a control
 * character.
 */
final class FindingsCsv {

    private static final String HEADER = "severity,blocks,code,check,database,tenant,owner,subject,message,remedy";

    private FindingsCsv() {}

    static String of(List<FindingEntry> findings) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (FindingEntry finding : findings) {
            csv.append(String.join(
                            ",",
                            Printable.cell(finding.severity()),
                            Printable.cell(String.valueOf(finding.blocks())),
                            Printable.cell(finding.code()),
                            Printable.cell(finding.check()),
                            Printable.cell(finding.database()),
                            Printable.cell(finding.tenant() == null ? "" : finding.tenant()),
                            Printable.cell(finding.owner()),
                            Printable.cell(finding.subjectLine()),
                            Printable.cell(finding.message()),
                            Printable.cell(finding.remedy())))
                    .append("\r\n");
        }
        return csv.toString();
    }
}
