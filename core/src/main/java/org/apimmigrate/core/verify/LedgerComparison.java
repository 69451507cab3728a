package org.apimmigrate.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.TableTotal;

/** Compares the ledger of before with that of after. */
public final class LedgerComparison {

    /** Rows come and go here by design: the log is cleaned up, tenant configurations arrive (facts/steps.md#step-6, facts/steps.md#step-10). */
    private static final Set<String> ROWS_CHANGE = Set.of("REG_LOG", "AM_SYSTEM_CONFIGS");

    private LedgerComparison() {}

    /**
     * Tables that changed though they should not have.
     *
     * @param written tables in which data was changed: the contents may differ, the number of rows may not
     * @param altered tables whose schema was changed: the number of rows may not differ
     * @param emptied tables from which rows were moved on request
     */
    public static List<LedgerDifference> of(
            Role role,
            Map<String, TableTotal> before,
            Map<String, TableTotal> after,
            Set<String> written,
            Set<String> altered,
            Set<String> emptied) {
        List<LedgerDifference> differences = new ArrayList<>();
        before.forEach((table, old) -> {
            TableTotal now = after.get(table);
            if (now == null) {
                differences.add(new LedgerDifference(role, table, old.rows() + " rows", "no such table"));
            } else if (ROWS_CHANGE.contains(table) || emptied.contains(table)) {
                return;
            } else if (now.rows() != old.rows()) {
                differences.add(new LedgerDifference(role, table, old.rows() + " rows", now.rows() + " rows"));
            } else if (!written.contains(table)
                    && !altered.contains(table)
                    && old.hash() != null
                    && now.hash() != null
                    && !now.hash().equals(old.hash())) {
                differences.add(new LedgerDifference(role, table, "rows " + old.hash(), "rows " + now.hash()));
            }
        });
        return differences;
    }
}
