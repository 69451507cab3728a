package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of the product's tables that a killed schema change left behind (decision 0074): garbage when the table is still there, the only
 * place of its rows when it is not.
 *
 * @param product tables that the product knows; a change of this tool is about one of these
 * @param before tables that were there before the first change: somebody else's, whatever they are called
 */
public record Leftovers(SchemaSql sql, Set<String> product, Set<String> before) {

    /** What has to be run so that nothing is left over; nothing where it was not noted what had been there, as no change began then. */
    public List<String> statements(Catalog live) {
        List<String> statements = new ArrayList<>();
        if (before.isEmpty()) {
            return statements;
        }
        for (String copy : live.tables().keySet()) {
            Optional<String> original = sql.copyOf(copy).filter(product::contains);
            if (original.isPresent() && !before.contains(copy)) {
                boolean originalThere = live.table(original.get()).isPresent();
                statements.add(sql.settleCopy(copy, original.get(), originalThere));
            }
        }
        return statements;
    }
}
