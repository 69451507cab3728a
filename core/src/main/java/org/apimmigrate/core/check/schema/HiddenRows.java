package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.RowVisibility.Hidden;

/**
 * A table of the product that this session may not see all of.
 *
 * @param database in which it is
 * @param object the table, what hides its rows and what helps
 */
public record HiddenRows(Database database, Hidden object) {

    /** All of them, in all databases, by the catalogues. Reads no row of the product. */
    public static List<HiddenRows> of(Context context) {
        List<HiddenRows> found = new ArrayList<>();
        for (Database database : context.databases().distinct()) {
            Role role = database.mainRole();
            Set<String> product = new HashSet<>(context.source(role).tables().keySet());
            product.addAll(context.target(role).tables().keySet());
            database.dialect().rowVisibility().hidden(database.reader()).stream()
                    .filter(object -> product.contains(object.table()))
                    .forEach(object -> found.add(new HiddenRows(database, object)));
        }
        return List.copyOf(found);
    }
}
