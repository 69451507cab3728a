package org.apimmigrate.core.backup;

import java.util.List;
import java.util.Map;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Table;

/**
 * One database in a restore point.
 *
 * @param role the first of its roles
 * @param address hash of where it is, see {@link DatabaseAddress}
 * @param schema as it was
 * @param elsewhere tables of other schemas or databases that refer to those of this one, under their full names, quoted
 * @param ledger what all tables held, those that are not in the restore point included
 */
public record DatabasePart(
        String role,
        String dbms,
        String url,
        String address,
        Catalog schema,
        Catalog elsewhere,
        List<TablePart> tables,
        Map<String, TableTotal> ledger) {

    public DatabasePart {
        tables = List.copyOf(tables);
        ledger = Map.copyOf(ledger);
    }

    /** Does the schema know the table, with all columns that are held? */
    boolean hasColumnsOf(TablePart part) {
        return schema.table(part.table())
                .or(() -> elsewhere.table(part.table()))
                .filter(table -> part.columns().stream()
                        .allMatch(column -> table.column(column).isPresent()))
                .isPresent();
    }

    /** A table that is held, as it was. */
    Table tableOf(TablePart part) {
        return schema.table(part.table())
                .or(() -> elsewhere.table(part.table()))
                .orElseThrow(() ->
                        RestorePoint.inconsistent("it holds rows of %s and not the table".formatted(part.table())));
    }
}
