package org.apimmigrate.core.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values that this program reads again: what was written comes back, character by character. So there is no guard against
 * formulas here; that is for files that are made to be opened in a spreadsheet, and would end up in the databases.
 */
final class ExactCsv {

    private ExactCsv() {}

    /** One row with its end. Every cell is quoted, so that it may hold anything, line breaks too. */
    static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return row.append('\n').toString();
    }

    /** The rows of a text, without those that are empty lines. Cells without quotes are taken as well: an editor may have written them. */
    static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int start = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean next = i + 1 < text.length();
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && next && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                end(rows, start, cells, cell);
                start = line;
            } else if (quoted || c != '\r' || !next || text.charAt(i + 1) != '\n') {
                cell.append(c);
            }
        }
        end(rows, start, cells, cell);
        return rows;
    }

    private static void end(List<Row> rows, int line, List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
            rows.add(new Row(line, cells));
        }
        cells.clear();
        cell.setLength(0);
    }

    /**
     * A row.
     *
     * @param line that it begins on, from 1
     */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
