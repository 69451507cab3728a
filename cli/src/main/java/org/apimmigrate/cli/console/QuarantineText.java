package org.apimmigrate.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apimmigrate.cli.document.QuarantineEntry;
import org.jspecify.annotations.Nullable;

/** Rows that were moved into the restore point: how many, from where, and in which file they are. */
public final class QuarantineText {

    private final Console console;

    public QuarantineText(Console console) {
        this.console = console;
    }

    /**
     * Prints them.
     *
     * @param moved null or empty when there is none
     */
    public void print(@Nullable List<QuarantineEntry> moved) {
        if (moved == null || moved.isEmpty()) {
            return;
        }
        long rows = moved.stream().mapToLong(QuarantineEntry::rows).sum();
        console.result("");
        console.result(String.format(
                Locale.ROOT,
                "Moved into the restore point: %,d row%s that 4.1.0 cannot hold. rollback brings them back.",
                rows,
                rows == 1 ? "" : "s"));
        moved.forEach(entry -> console.result(String.format(
                Locale.ROOT, "  %,10d  %s %s: %s", entry.rows(), entry.database(), entry.table(), entry.what())));
        moved.stream()
                .map(QuarantineEntry::list)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(list -> console.result("  listed in " + list));
    }
}
