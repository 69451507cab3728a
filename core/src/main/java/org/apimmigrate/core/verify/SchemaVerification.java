package org.apimmigrate.core.verify;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.SchemaComparison;

/** The live schemas against those of a fresh 4.1.0. What belongs to the customer is no difference. */
public final class SchemaVerification {

    private static final String ABSENT = "absent";

    private SchemaVerification() {}

    /** Every difference, in each database once. */
    public static List<SchemaDifference> of(Context context) {
        return context.databases().distinct().stream()
                .flatMap(database -> compare(context, database).stream())
                .toList();
    }

    private static List<SchemaDifference> compare(Context context, Database database) {
        Role role = database.mainRole();
        return new SchemaComparison(
                        context.source(role),
                        context.target(role),
                        database.dialect().columnRules())
                .compare(context.schema(role)).differences().stream()
                        .map(difference -> reported(role, difference))
                        .toList();
    }

    /** In the form of the JSON document. */
    public static SchemaDifference reported(Role role, Difference difference) {
        return new SchemaDifference(
                role,
                difference.table(),
                difference.object(),
                difference.expected() == null ? ABSENT : difference.expected(),
                difference.actual() == null ? ABSENT : difference.actual());
    }
}
