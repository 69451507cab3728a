package org.apimmigrate.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of the result, as Markdown. Each is also reported while the run continues. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    void add(String what, String value) {
        String line = "| " + what + " | " + value + " |";
        lines.add(line);
        System.err.println(line);
    }

    void add(String what, double value, String unit) {
        add(what, String.format(Locale.ROOT, "%.2f %s", value, unit).trim());
    }

    void print(PrintStream out) {
        out.println("| what | value |");
        out.println("|---|---|");
        lines.forEach(out::println);
    }
}
