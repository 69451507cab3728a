package org.apimmigrate.cli.console;

import java.util.List;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;

/** Differences between what should be and what is, as far as a screen can take them. */
public final class DifferencesText {

    private static final int SHOWN = 20;

    private final Console console;

    public DifferencesText(Console console) {
        this.console = console;
    }

    /** @param what what the schema is compared with: "a fresh 4.1.0" */
    public void schema(List<SchemaDifference> differences, String what) {
        console.result("  schema      " + count(differences.size(), "difference") + " to " + what);
        differences.stream().limit(SHOWN).forEach(d -> console.result("    " + line(d)));
        more(differences.size());
    }

    public void rows(List<LedgerDifference> differences, String what) {
        console.result("  ledger      " + count(differences.size(), "table") + " " + what);
        differences.stream()
                .limit(SHOWN)
                .forEach(d -> console.result("    %s %s: expected %s, is %s"
                        .formatted(d.database().id(), d.table(), d.expected(), d.actual())));
        more(differences.size());
    }

    private static String line(SchemaDifference d) {
        String place = d.database().id() + " " + d.table();
        if (d.object().equals("table")) {
            return place + (absent(d.expected()) ? ": should not be there" : ": is missing");
        }
        if (absent(d.expected())) {
            return "%s %s: should not be there, is %s".formatted(place, d.object(), d.actual());
        }
        return absent(d.actual())
                ? "%s %s: is missing, should be %s".formatted(place, d.object(), d.expected())
                : "%s %s: expected %s, is %s".formatted(place, d.object(), d.expected(), d.actual());
    }

    private static boolean absent(String side) {
        return side.equals("absent");
    }

    private void more(int size) {
        if (size > SHOWN) {
            console.result("    ... and " + (size - SHOWN) + " more; all of them are in the report");
        }
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
