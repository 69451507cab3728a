package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;
import org.apimmigrate.core.verify.SchemaVerification;

/** Is a database again what the restore point says: its schema, the rows that are in it, and the counts and hashes of all others? */
public final class RestoreProof {

    private final Database database;
    private final Role role;
    private final RestorePoint point;
    private final DatabasePart part;

    public RestoreProof(Database database, RestorePoint point, DatabasePart part) {
        this.database = database;
        this.role = database.mainRole();
        this.point = point;
        this.part = part;
    }

    /** What of the schema is not as it was. */
    public List<SchemaDifference> schemaDifferences(Context context) {
        return new SchemaComparison(null, part.schema(), database.dialect().columnRules())
                .compare(context.schema(role)).differences().stream()
                        .map(difference -> SchemaVerification.reported(role, difference))
                        .toList();
    }

    /** Tables of the restore point whose rows are not as they were. */
    public List<LedgerDifference> rowDifferences() {
        List<LedgerDifference> differences = new ArrayList<>();
        for (TablePart table : part.tables()) {
            RowRestore rows = RowRestore.comparing(database, table, part.tableOf(table), point.file(table), null);
            long different = rows.differences();
            if (different > 0) {
                differences.add(new LedgerDifference(
                        role,
                        table.table(),
                        table.rows() + " rows as in the restore point",
                        table.whole() ? "other rows" : different + " of them differ"));
            }
        }
        return differences;
    }

    /** Tables that are not in the restore point as a whole, and that somebody else has changed. */
    public List<LedgerDifference> otherDifferences(Map<String, TableTotal> now) {
        Set<String> held = new HashSet<>();
        part.tables().stream().filter(TablePart::whole).map(TablePart::table).forEach(held::add);
        List<LedgerDifference> differences = new ArrayList<>();
        part.ledger().forEach((table, before) -> {
            TableTotal after = now.get(table);
            if (held.contains(table) || after == null) {
                return;
            }
            String was = before.hash();
            String is = after.hash();
            if (after.rows() != before.rows()) {
                differences.add(new LedgerDifference(role, table, before.rows() + " rows", after.rows() + " rows"));
            } else if (was != null && is != null && !is.equals(was)) {
                differences.add(new LedgerDifference(role, table, "rows " + was, "rows " + is));
            }
        });
        return differences;
    }
}
