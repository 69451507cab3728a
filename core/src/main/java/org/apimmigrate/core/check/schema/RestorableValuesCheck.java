package org.apimmigrate.core.check.schema;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.backup.ValueProof;
import org.apimmigrate.core.backup.ValueProof.Lost;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalWriter;

/** Values in tables that the migration touches, which a rollback could not bring back. */
public final class RestorableValuesCheck implements Check {

    @Override
    public String name() {
        return "restorableValues";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VALUE_NOT_RESTORABLE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : JournalWriter.changed(context.databases())) {
            new ValueProof(context, database).lost().forEach(lost -> findings.accept(found(database.mainRole(), lost)));
        }
    }

    private Finding found(Role role, Lost lost) {
        String column = lost.table() + "." + lost.column().name();
        return new Finding(
                FindingCode.VALUE_NOT_RESTORABLE,
                name(),
                true,
                role,
                null,
                Subject.of("column", "name", column),
                "%s in column %s (%s) cannot be brought back by a rollback: %s."
                        .formatted(
                                lost.rows() == 0
                                        ? "Values"
                                        : String.format(
                                                Locale.ROOT, "%d value%s", lost.rows(), lost.rows() == 1 ? "" : "s"),
                                column,
                                lost.column().nativeType(),
                                lost.why()),
                "Copy the values to a table of your own that refers to no table of the product. Set them to NULL, or drop the"
                        + " column. Then run the same command again.");
    }
}
