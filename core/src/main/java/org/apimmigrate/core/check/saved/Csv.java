package org.apimmigrate.core.check.saved;

import java.util.ArrayList;
import java.util.List;

/** Lines of comma-separated values that a spreadsheet can open without running anything in them. */
public final class Csv {

    private Csv() {}

    /** One line, without its end. Cells are quoted; line breaks in them become blanks, so that a row is a line. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(guarded(cell).replace("\"", "\"\""))
                    .append('"');
        }
        return line.toString();
    }

    /** The cells of a line as they stand in it; a guard stays. */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A cell that begins like a formula, and is no plain number, gets an apostrophe before it. */
    private static String guarded(String cell) {
        String flat = cell.replaceAll("\\p{Cntrl}", " ");
        String start = flat.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0 && !flat.matches("-[0-9]+");
        return formula ? "'" + flat : flat;
    }
}
