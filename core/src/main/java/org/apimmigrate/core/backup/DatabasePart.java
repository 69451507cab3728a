package org.apimmigrate.core.backup;

import java.util.List;
import java.util.Map;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.Catalog;

/**
 * One database in a restore point.
 *
 * @param role the first of its roles
 * @param address hash of where it is, see {@link DatabaseAddress}
 * @param schema as it was
 * @param ledger what all tables held, those that are not in the restore point included
 */
public record DatabasePart(
        String role,
        String dbms,
        String url,
        String address,
        Catalog schema,
        List<TablePart> tables,
        Map<String, TableTotal> ledger) {

    public DatabasePart {
        tables = List.copyOf(tables);
        ledger = Map.copyOf(ledger);
    }
}
