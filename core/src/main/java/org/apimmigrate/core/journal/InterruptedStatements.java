package org.apimmigrate.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/**
 * Schema statements of a step that an earlier run began and did not see to their end. Where one did not take place the step plans it again,
 * word for word: anything else for the same purpose is another statement than the one that was begun.
 */
public final class InterruptedStatements {

    private record Begun(Role role, String table, String purpose, String hash) {}

    private final List<Begun> begun = new ArrayList<>();

    /** Those that the journals hold for the step. */
    public static InterruptedStatements of(Databases databases, StepId step) {
        InterruptedStatements interrupted = new InterruptedStatements();
        for (Database database : JournalWriter.changed(databases)) {
            database.reader()
                    .each(
                            "SELECT DB_ROLE, TABLE_ID, PURPOSE, PLANNED_SHA256 FROM " + JournalTables.STATEMENT
                                    + " WHERE STEP_ID = ? AND STATEMENT_STATE = 'started'",
                            row -> interrupted.add(
                                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                            step.id());
        }
        return interrupted;
    }

    private void add(String role, String table, String purpose, String hash) {
        for (Role known : Role.values()) {
            if (known.id().equals(role)) {
                // Oracle keeps an empty text as NULL
                begun.add(new Begun(known, table == null ? "" : table, purpose, hash));
            }
        }
    }

    /** The hash of the statement that was begun where this change is now, if that was another one. */
    public Optional<String> otherThan(Change change) {
        if (change.kind() != Change.Kind.SCHEMA) {
            return Optional.empty();
        }
        String hash = ChangeHash.of(change);
        List<Begun> here = begun.stream()
                .filter(b -> b.role() == change.role()
                        && b.table().equals(change.table())
                        && b.purpose().equals(ChangeJournal.purpose(change)))
                .toList();
        return here.stream().anyMatch(b -> b.hash().equals(hash))
                ? Optional.empty()
                : here.stream().map(Begun::hash).findFirst();
    }
}
