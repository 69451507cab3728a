package org.apimmigrate.core.check.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.SchemaOperation;
import org.jspecify.annotations.Nullable;

/** What a plan does to columns that are there. */
final class ColumnChanges {

    private ColumnChanges() {}

    /** By table and column, in upper case; only changes of the wanted kinds. */
    static Map<String, Map<String, Change>> of(List<SchemaOperation> plan, Predicate<Change> wanted) {
        Map<String, Map<String, Change>> changes = new TreeMap<>();
        // what hangs on a column knows it by the name that it has now, also where a later operation names the new one
        Map<List<String>, String> oldNames = new HashMap<>();
        for (SchemaOperation operation : plan) {
            if (operation instanceof SchemaOperation.RenameColumn rename) {
                oldNames.put(List.of(rename.table(), rename.to()), rename.from().name());
            }
            Change change = change(operation);
            if (change != null && wanted.test(change)) {
                String column = column(operation);
                changes.computeIfAbsent(operation.table(), t -> new TreeMap<>())
                        .putIfAbsent(oldNames.getOrDefault(List.of(operation.table(), column), column), change);
            }
        }
        return changes;
    }

    /** For people. */
    static String text(Change change) {
        return switch (change) {
            case RENAME -> "gets another name";
            case RETYPE -> "gets another type";
            case DROP -> "is dropped";
        };
    }

    private static @Nullable Change change(SchemaOperation operation) {
        if (operation instanceof SchemaOperation.DropColumn) {
            return Change.DROP;
        }
        if (operation instanceof SchemaOperation.RenameColumn) {
            return Change.RENAME;
        }
        return operation instanceof SchemaOperation.AlterColumn alter
                        && !alter.from().typeText().equals(alter.to().typeText())
                ? Change.RETYPE
                : null;
    }

    private static String column(SchemaOperation operation) {
        if (operation instanceof SchemaOperation.DropColumn drop) {
            return drop.column().name();
        }
        if (operation instanceof SchemaOperation.RenameColumn rename) {
            return rename.from().name();
        }
        return ((SchemaOperation.AlterColumn) operation).from().name();
    }
}
