package org.apimmigrate.cli.report;

import java.util.List;
import org.apimmigrate.cli.document.FindingEntry;

/**
 * Findings for tickets, one on each line (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * names of APIs come from anybody.
 */
final class FindingsCsv {

    private static final String HEADER = "severity,blocks,code,check,database,tenant,owner,subject,message,remedy";

    private FindingsCsv() {}

    static String of(List<FindingEntry> findings) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (FindingEntry finding : findings) {
            csv.append(String.join(
                            ",",
                            cell(finding.severity()),
                            cell(String.valueOf(finding.blocks())),
                            cell(finding.code()),
                            cell(finding.check()),
                            cell(finding.database()),
                            cell(finding.tenant() == null ? "" : finding.tenant()),
                            cell(finding.owner()),
                            cell(finding.subjectLine()),
                            cell(finding.message()),
                            cell(finding.remedy())))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
