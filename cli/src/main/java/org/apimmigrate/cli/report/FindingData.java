package org.apimmigrate.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.core.text.Printable;

/**
 * All findings, as the script of the report reads them from an element of the page. Each text is there once, and a finding is a row of
 * numbers: code, severity, blocks, check, database, tenant, owner, subject, message, remedy.
 */
final class FindingData {

    private static final List<String> SEVERITIES = List.of("error", "warning", "info");

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<TypedAdvice, Integer> remedies = new LinkedHashMap<>();
    private final List<int[]> rows = new ArrayList<>();

    private FindingData(List<FindingEntry> findings) {
        findings.forEach(finding -> rows.add(new int[] {
            string(finding.code()),
            Math.max(0, SEVERITIES.indexOf(finding.severity())),
            finding.blocks() ? 1 : 0,
            string(finding.check()),
            string(finding.database()),
            string(finding.tenant() == null ? "" : finding.tenant()),
            string(finding.owner()),
            string(finding.subjectLine()),
            string(finding.open() ? finding.message() : "Corrected by this migration. " + finding.message()),
            remedy(finding.advice())
        }));
    }

    /**
     * JSON that can be in a script element: it holds no character that a browser could take for the end of the element or for the start
     * of a comment.
     *
     * @param pages codes whose pages are in the report
     */
    static String json(List<FindingEntry> findings, Iterable<String> pages) {
        FindingData data = new FindingData(findings);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pages", pages);
        all.put("strings", data.strings.keySet());
        all.put(
                "remedies",
                data.remedies.keySet().stream().map(FindingData::pieces).toList());
        all.put("rows", data.rows);
        try {
            return new ObjectMapper()
                    .writeValueAsString(all)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts and numbers cannot be written", e);
        }
    }

    private int string(String text) {
        // what the script shows is escaped here: in JSON such a character would come back
        return strings.computeIfAbsent(Printable.line(text), key -> strings.size());
    }

    private int remedy(TypedAdvice advice) {
        return remedies.computeIfAbsent(advice, key -> remedies.size());
    }

    /** Words are texts; a command is a list of one text. */
    private static List<Object> pieces(TypedAdvice advice) {
        return advice.pieces().stream()
                .map(piece ->
                        piece.command() ? (Object) List.of(Printable.line(piece.text())) : Printable.line(piece.text()))
                .toList();
    }
}
