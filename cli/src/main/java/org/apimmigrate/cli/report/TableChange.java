package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.document.ChangeEntry;

/**
 * What the migration changed in one table.
 *
 * @param rows rows touched by changes of data
 * @param share length of the bar: {@link Bar#FULL} for the table with the most rows
 * @param purposes each different change, one line each
 */
public record TableChange(String database, String table, long rows, long millis, long share, List<String> purposes) {

    private static final int SHOWN_PURPOSES = 12;

    static List<TableChange> of(List<ChangeEntry> changes) {
        Map<List<String>, List<ChangeEntry>> tables = new LinkedHashMap<>();
        changes.forEach(
                change -> tables.computeIfAbsent(List.of(change.database(), change.table()), key -> new ArrayList<>())
                        .add(change));
        long most = Math.max(
                1, tables.values().stream().mapToLong(TableChange::rows).max().orElse(1));
        return tables.entrySet().stream()
                .map(entry -> new TableChange(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        rows(entry.getValue()),
                        entry.getValue().stream().mapToLong(ChangeEntry::millis).sum(),
                        rows(entry.getValue()) * Bar.FULL / most,
                        purposes(entry.getValue())))
                .toList();
    }

    private static long rows(List<ChangeEntry> changes) {
        return changes.stream()
                .filter(change -> change.kind().equals("data"))
                .mapToLong(ChangeEntry::rows)
                .sum();
    }

    private static List<String> purposes(List<ChangeEntry> changes) {
        List<String> all = changes.stream().map(ChangeEntry::purpose).distinct().toList();
        if (all.size() <= SHOWN_PURPOSES) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, SHOWN_PURPOSES));
        shown.add("... and " + (all.size() - SHOWN_PURPOSES) + " more; all of them are in the JSON");
        return shown;
    }
}
